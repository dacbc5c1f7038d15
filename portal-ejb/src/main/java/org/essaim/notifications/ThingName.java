package org.essaim.notifications;

/**
 * How a thing is called where it is followed.
 *
 * @param path of its page
 */
public record ThingName(String name, String path) {}
