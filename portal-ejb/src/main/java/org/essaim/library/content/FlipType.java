package org.essaim.library.content;

/** What the flip makes of pupils: actors, authors who produce for others, or designers of their own path. */
public enum FlipType {
    ACTOR,
    AUTHOR,
    DESIGNER
}
