package org.essaim.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Pace pace = new Pace(3, Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofMinutes(10));

    @Test
    void theFirstAttemptsAreFree() {
        assertThat(pace.wait(0, null, NOW)).isZero();
        assertThat(pace.wait(2, NOW, NOW)).isZero();
    }

    @Test
    void theWaitDoublesWithEachFurtherAttempt() {
        assertThat(pace.wait(3, NOW, NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.wait(4, NOW, NOW)).isEqualTo(Duration.ofSeconds(60));
        assertThat(pace.wait(5, NOW, NOW)).isEqualTo(Duration.ofSeconds(120));
    }

    @Test
    void theWaitCountsFromTheLastAttempt() {
        assertThat(pace.wait(4, NOW.minusSeconds(45), NOW)).isEqualTo(Duration.ofSeconds(15));
        assertThat(pace.wait(4, NOW.minusSeconds(60), NOW)).isZero();
    }

    @Test
    void theWaitNeverGrowsBeyondTheLongest() {
        assertThat(pace.wait(1000, NOW, NOW)).isEqualTo(Duration.ofMinutes(10));
        assertThat(pace.wait(Long.MAX_VALUE, NOW, NOW)).isEqualTo(Duration.ofMinutes(10));
    }
}
