package org.essaim.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.essaim.shared.viewer.MemberId;
import org.junit.jupiter.api.Test;

class WaitingCountsTest {

    private static final String PATH = "/moderation/signalements";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final WaitingCounts counts = new WaitingCounts(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    /** Who looks after one network hears nothing of what is reported elsewhere. */
    @Test
    void whatWaitsForOneIsNotSaidToAnother() {
        assertThat(counts.of(PATH, Optional.of(new MemberId(1)), () -> 3)).isEqualTo(3);
        assertThat(counts.of(PATH, Optional.of(new MemberId(2)), () -> 0)).isZero();
    }

    @Test
    void whatWaitsIsCountedOnceInAWhile() {
        counts.of(PATH, Optional.of(new MemberId(1)), () -> 3);
        assertThat(counts.of(PATH, Optional.of(new MemberId(1)), () -> 4)).isEqualTo(3);
    }

    @Test
    void nothingIsKeptOfWhoHasGone() {
        for (var each = 1; each <= 100; each++) {
            counts.of(PATH, Optional.of(new MemberId(each)), () -> 3);
        }
        now.set(Instant.EPOCH.plusSeconds(31));
        assertThat(counts.of(PATH, Optional.of(new MemberId(1)), () -> 4)).isEqualTo(4);
        assertThat(counts.size()).isEqualTo(1);
    }
}
