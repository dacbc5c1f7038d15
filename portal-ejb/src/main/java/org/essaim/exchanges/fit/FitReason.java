package org.essaim.exchanges.fit;

/** Why an offer answers a need, with what it weighs. */
public enum FitReason {
    SAME_DISCIPLINE(4),
    SAME_LEVEL(4),
    SAME_CYCLE(2),
    /** The year before or after. */
    NEXT_LEVEL(1),
    SAME_FLIP(2),
    SAME_NETWORK(4),
    SAME_ACADEMIE(3),
    REMOTE(2),
    /** Académies that touch each other on the map. */
    NEXT_ACADEMIE(1);

    private final int weight;

    FitReason(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
