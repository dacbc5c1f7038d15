package org.essaim.moderation;

import java.time.Instant;

/**
 * Something that stands round a reported thing.
 *
 * @param by empty for who has left
 * @param text in plain words
 * @param reported whether it is the reported thing itself
 */
public record Around(String by, String text, Instant at, boolean reported) {}
