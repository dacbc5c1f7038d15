package org.essaim.library.imports;

/** Identity of an import. */
public record ImportId(long value) {
    public ImportId {
        if (value <= 0) {
            throw new IllegalArgumentException("an import id is positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
