package org.essaim.library.imports;

/** Where an import stands. */
public enum ImportState {
    /** Also while it waits for another one to end. */
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    public boolean isOver() {
        return this != RUNNING;
    }
}
