package org.essaim.cotraining.sheets;

/** How a line of a sheet came to be decided. */
public enum Marking {
    /** By the member, with the code of the room. */
    CODE,
    TRAINER,
    COORDINATOR,
    /** By either of them, from a sheet of paper that was signed. */
    PAPER
}
