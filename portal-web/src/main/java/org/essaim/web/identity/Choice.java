package org.essaim.web.identity;

/**
 * One of several to choose from.
 *
 * @param code what is stored
 * @param label what is read
 */
public record Choice(String code, String label) {}
