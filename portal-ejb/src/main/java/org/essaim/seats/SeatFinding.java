package org.essaim.seats;

/**
 * A rule that does not hold, which is a fault of ours.
 *
 * @param rule such as {@code counter}: words are {@code seats.finding.<rule>}
 * @param detail ids, for who looks into it
 */
public record SeatFinding(String rule, PoolId poolId, String detail) {}
