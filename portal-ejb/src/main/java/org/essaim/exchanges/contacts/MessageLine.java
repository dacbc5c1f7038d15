package org.essaim.exchanges.contacts;

import java.time.Instant;

/**
 * A message, for one of the two.
 *
 * @param own whether the viewer wrote it
 * @param words Markdown; empty when moderation took it away
 * @param address of who wrote it, where they show it; empty otherwise
 */
public record MessageLine(long id, boolean own, String words, boolean removed, String address, Instant sentAt) {}
