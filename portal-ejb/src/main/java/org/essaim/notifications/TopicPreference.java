package org.essaim.notifications;

/**
 * How one topic is told.
 *
 * @param topic its code
 * @param site whether it is told on the site
 */
public record TopicPreference(String topic, Rhythm mail, boolean site) {}
