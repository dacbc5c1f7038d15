package org.essaim.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientSlotsTest {

    private final ClientSlots places = new ClientSlots();

    @Test
    void aClientWithTooManyBodiesCanStillRead() {
        for (var count = 0; count < ClientSlots.BODIES_OF_A_CLIENT; count++) {
            assertThat(places.enter("192.0.2.1", true)).isTrue();
        }
        assertThat(places.enter("192.0.2.1", true)).isFalse();
        assertThat(places.enter("192.0.2.1", false)).isTrue();
        assertThat(places.enter("192.0.2.2", true)).as("somebody else").isTrue();
    }

    @Test
    void aReleasedSlotIsFreeAgain() {
        for (var count = 0; count < ClientSlots.BODIES_OF_A_CLIENT; count++) {
            places.enter("192.0.2.1", true);
        }
        places.leave("192.0.2.1", true);
        assertThat(places.enter("192.0.2.1", true)).isTrue();
    }

    @Test
    void bodiesOfAllClientsLeaveThreadsToReaders() {
        var taken = 0;
        for (var client = 0; client < ClientSlots.THREADS; client++) {
            taken += places.enter("192.0.2." + client, true) ? 1 : 0;
        }
        assertThat(taken).isEqualTo(ClientSlots.BODIES).isLessThan(ClientSlots.THREADS);
        assertThat(places.enter("198.51.100.1", false)).isTrue();
    }

    @Test
    void aClientHoldsHalfOfTheThreadsAtMost() {
        for (var count = 0; count < ClientSlots.OF_A_CLIENT; count++) {
            assertThat(places.enter("192.0.2.1", false)).isTrue();
        }
        assertThat(places.enter("192.0.2.1", false)).isFalse();
    }

    @Test
    void aClientWithoutRequestsIsForgotten() {
        places.enter("192.0.2.1", true);
        places.leave("192.0.2.1", true);
        assertThat(places.clients()).isZero();
    }
}
