package org.essaim.networks;

import org.essaim.shared.viewer.Target;

/** Identity of a network. */
public record NetworkId(long value) implements Target {

    /** Such things have this name where they are followed, searched and reported. */
    public static final String KIND = "network";

    public NetworkId {
        if (value <= 0) {
            throw new IllegalArgumentException("a network id is positive: " + value);
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
