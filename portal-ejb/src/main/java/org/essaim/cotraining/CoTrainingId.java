package org.essaim.cotraining;

/** Identity of a co-training. */
public record CoTrainingId(long value) {

    public CoTrainingId {
        if (value <= 0) {
            throw new IllegalArgumentException("a co-training id is positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
