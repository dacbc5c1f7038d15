package org.essaim.notifications;

import java.time.Instant;

/**
 * Something that the viewer was told.
 *
 * @param words the sentence that tells it, in the viewer's language
 * @param topic its topic in words
 */
public record NoticeLine(NoticeId id, String words, String topic, Instant happenedAt, boolean read) {}
