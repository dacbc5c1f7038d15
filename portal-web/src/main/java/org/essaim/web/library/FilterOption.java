package org.essaim.web.library;

/**
 * One value that a list may be narrowed to.
 *
 * @param count how many there are, or null when it is not told
 * @param address of the list with the value chosen; without it when it is chosen already
 */
public record FilterOption(String label, Long count, String address, boolean chosen) {}
