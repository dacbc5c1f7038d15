package org.essaim.files;

/** Identity of a file that is attached to something, or waits for that. */
public record FileId(long value) {

    public FileId {
        if (value <= 0) {
            throw new IllegalArgumentException("a file id is positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
