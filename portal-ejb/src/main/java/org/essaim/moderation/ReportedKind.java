package org.essaim.moderation;

/**
 * A kind of things that can be reported.
 *
 * @param words key of the words for one thing of it
 */
public record ReportedKind(String kind, String words) {}
