package org.essaim.moderation;

import org.essaim.shared.viewer.Target;

/** Identity of a case: all reports on one thing that are decided together. */
public record CaseId(long value) implements Target {

    public static final String KIND = "report";

    public CaseId {
        if (value <= 0) {
            throw new IllegalArgumentException("a case id is positive: " + value);
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
