package org.essaim.library.imports;

import org.essaim.shared.viewer.Target;

/** Identity of an import. */
public record ImportId(long value) implements Target {

    public ImportId {
        if (value <= 0) {
            throw new IllegalArgumentException("an import id is positive: " + value);
        }
    }

    @Override
    public String kind() {
        return "import";
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
