package org.essaim.library.content;

/**
 * One part that two contents say differently.
 *
 * @param part what it is: the name of a component of {@link VersionContent}, or {@code activity} or {@code phase}
 * @param label which one, for an activity or a phase: its title; else empty
 * @param before as plain text; empty when it was added
 * @param after as plain text; empty when it was removed
 */
public record Difference(String part, String label, String before, String after) {}
