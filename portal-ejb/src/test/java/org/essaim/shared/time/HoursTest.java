package org.essaim.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.essaim.shared.problem.InvalidException.Violation;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate PUT_FORWARD = LocalDate.of(2027, 3, 28);

    @Test
    void aTimeThatTheClockLeavesOutIsSaidOfItsFieldAndNothingElse() {
        var leftOut = new Hours(PUT_FORWARD, LocalTime.of(2, 30), LocalTime.of(3, 30));
        assertThat(leftOut.broken(PARIS, "begin", "end", "later"))
                .containsExactly(Violation.of("begin", Hours.LEFT_OUT));
        assertThat(leftOut.broken(ZoneId.of("Indian/Reunion"), "begin", "end", "later"))
                .isEmpty();
        assertThat(new Hours(PUT_FORWARD, LocalTime.of(4, 0), LocalTime.of(3, 30))
                        .broken(PARIS, "begin", "end", "later"))
                .containsExactly(Violation.of("end", "later"));
    }

    @Test
    void anHourThatTheClockShowsTwiceIsTheFirstOne() {
        var hours = new Hours(LocalDate.of(2027, 10, 31), LocalTime.of(2, 30), LocalTime.of(3, 0));
        assertThat(hours.start(PARIS)).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @Test
    void whatBeginsInTheHourThatIsLeftOutEndsAfterIt() {
        var hours = new Hours(PUT_FORWARD, LocalTime.of(2, 30), LocalTime.of(3, 0));
        assertThat(hours.isInOrder(PARIS)).isFalse();
        assertThat(hours.isInOrder(ZoneId.of("Indian/Reunion"))).isTrue();
        assertThat(new Hours(PUT_FORWARD, LocalTime.of(2, 30), LocalTime.of(4, 0)).isInOrder(PARIS))
                .isTrue();
    }

    @Test
    void lessThanAMinuteIsNothing() {
        var begin = LocalTime.of(10, 0);
        assertThat(new Hours(PUT_FORWARD, begin, begin.plusNanos(1)).isInOrder(PARIS))
                .isFalse();
        assertThat(new Hours(PUT_FORWARD, begin, begin.plusMinutes(1)).isInOrder(PARIS))
                .isTrue();
    }
}
