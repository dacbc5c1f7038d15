package org.essaim.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.essaim.shared.viewer.MemberId;
import org.junit.jupiter.api.Test;

class WaitingCountsTest {

    private static final String PATH = "/moderation/signalements";

    private final WaitingCounts counts = new WaitingCounts(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

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
}
