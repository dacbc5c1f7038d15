package org.essaim.library.content;

/** When a phase happens, seen from class time. */
public enum PhaseMoment {
    BEFORE,
    DURING,
    AFTER
}
