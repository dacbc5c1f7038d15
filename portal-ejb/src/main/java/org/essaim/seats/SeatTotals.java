package org.essaim.seats;

/**
 * All pools together.
 *
 * @param pools how many there are
 * @param capacity seats of all
 * @param held seats that are kept for who is about to take them, or awaits an approval
 * @param offered seats that are kept for who waited
 * @param taken seats that somebody has
 * @param waiting entries of lists that wait
 */
public record SeatTotals(long pools, long capacity, long held, long offered, long taken, long waiting) {}
