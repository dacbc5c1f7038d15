package org.essaim.networks.life;

import org.essaim.networks.NetworkId;

/** Whether a network meets: capabilities that plan what one comes to bring a bean each. */
public interface PlannedMeetings {

    /** Whether something of the network takes place, or took place. */
    boolean has(NetworkId network);
}
