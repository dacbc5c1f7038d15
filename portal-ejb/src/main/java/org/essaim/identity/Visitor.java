package org.essaim.identity;

/**
 * Where somebody comes from who is not signed in.
 *
 * @param address of the network, as the request gives it
 * @param userAgent the browser's name for itself, may be null
 */
public record Visitor(String address, String userAgent) {}
