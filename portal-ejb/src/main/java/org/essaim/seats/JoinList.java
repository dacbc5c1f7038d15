package org.essaim.seats;

import org.essaim.shared.viewer.MemberId;

/**
 * Somebody waits for seats of one pool.
 *
 * @param priority the higher, the earlier; usually 0
 * @param size how many seats, from 1 on
 * @param atLeast with how many of them it is content, from 1 to {@code size}; {@code size} for all or none
 * @param territory whose working hours and holidays count for what is offered
 * @param approved whether nobody has to approve it any more
 */
public record JoinList(
        MemberId member, PoolId pool, int priority, int size, int atLeast, Territory territory, boolean approved) {

    public JoinList {
        if (atLeast < 1 || atLeast > size) {
            throw new IllegalArgumentException("at least " + atLeast + " of " + size);
        }
    }

    /** One seat, in turn. */
    public static JoinList forOne(MemberId member, PoolId pool, Territory territory) {
        return new JoinList(member, pool, 0, 1, 1, territory, true);
    }
}
