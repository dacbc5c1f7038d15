package org.essaim.exchanges;

import org.essaim.shared.viewer.Target;

/** Identity of an offer or a need. */
public record ExchangeId(long value) implements Target {

    public static final String KIND = "exchange";

    public ExchangeId {
        if (value <= 0) {
            throw new IllegalArgumentException("an exchange id is positive: " + value);
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
