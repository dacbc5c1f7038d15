package org.essaim.web.lists;

/** A value that a filter offers, for {@code <e:choose of>}. */
public record ListChoice(String value, String label, boolean chosen) {}
