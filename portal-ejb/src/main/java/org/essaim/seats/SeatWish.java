package org.essaim.seats;

/**
 * Seats of one pool.
 *
 * @param size how many, from 1 on
 */
public record SeatWish(PoolId pool, int size) {

    public SeatWish {
        if (size < 1) {
            throw new IllegalArgumentException("a wish is for one seat or more: " + size);
        }
    }
}
