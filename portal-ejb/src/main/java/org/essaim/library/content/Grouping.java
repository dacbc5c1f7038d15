package org.essaim.library.content;

/** With whom pupils work. */
public enum Grouping {
    ALONE,
    PAIR,
    GROUP,
    CLASS
}
