package org.essaim.cotraining;

import org.essaim.shared.viewer.Target;

/** Identity of a co-training. */
public record CoTrainingId(long value) implements Target {

    public static final String KIND = "cotraining";

    public CoTrainingId {
        if (value <= 0) {
            throw new IllegalArgumentException("a co-training id is positive: " + value);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
