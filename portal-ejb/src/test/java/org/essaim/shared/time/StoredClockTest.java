package org.essaim.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredClockTest {

    @Test
    void noMomentIsFinerThanTheDatabaseKeeps() {
        var clock = StoredClock.running();
        assertThat(IntStream.range(0, 1_000).mapToObj(each -> clock.instant()))
                .allSatisfy(moment -> assertThat(moment).isEqualTo(moment.truncatedTo(ChronoUnit.MICROS)));
    }

    @Test
    void itRunsWithTheMachines() {
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        assertThat(StoredClock.running().instant()).isBetween(before, before.plusSeconds(60));
        assertThat(StoredClock.running().millis()).isGreaterThanOrEqualTo(before.toEpochMilli());
    }
}
