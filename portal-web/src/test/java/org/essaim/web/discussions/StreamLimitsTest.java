package org.essaim.web.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.essaim.shared.viewer.MemberId;
import org.junit.jupiter.api.Test;

class StreamLimitsTest {

    private static final String HOME = "192.0.2.1";
    private static final String SCHOOL = "192.0.2.2";

    private final StreamLimits limits = new StreamLimits();
    private final List<Integer> ended = new ArrayList<>();

    @Test
    void whoOpensOneMoreThanTheyMayLosesTheOldest() {
        for (var i = 0; i <= StreamLimits.OF_A_MEMBER; i++) {
            open(Optional.of(new MemberId(1)), HOME, i);
        }
        open(Optional.of(new MemberId(2)), HOME, 100);
        assertThat(ended).containsExactly(0);
    }

    @Test
    void anAddressThatHasNoPlaceLeftGivesUpItsOldest() {
        open(Optional.empty(), HOME, 1_000);
        for (var i = 0; i < StreamLimits.OF_AN_ADDRESS + 2; i++) {
            open(Optional.empty(), SCHOOL, i);
        }
        assertThat(ended).containsExactly(0, 1);
    }

    @Test
    void whatWasGivenBackIsFreeAgain() {
        for (var i = 0; i < 3 * StreamLimits.OF_A_MEMBER; i++) {
            open(Optional.of(new MemberId(1)), HOME, i).run();
        }
        assertThat(ended).isEmpty();
    }

    @Test
    void aStreamThatEndsMayGiveItsPlaceBackMeanwhile() {
        var back = new AtomicReference<Runnable>();
        var first = limits.enter(
                Optional.of(new MemberId(1)), HOME, () -> back.get().run());
        back.set(first.orElseThrow());
        for (var i = 0; i <= StreamLimits.OF_A_MEMBER; i++) {
            open(Optional.of(new MemberId(1)), HOME, i);
        }
        assertThat(ended).containsExactly(0);
    }

    @Test
    void aFullNodeTakesNobodyElse() {
        for (var i = 0; i < StreamLimits.IN_ALL; i++) {
            open(Optional.empty(), "2001:db8::" + Integer.toHexString(i), i);
        }
        assertThat(limits.enter(Optional.empty(), HOME, () -> {})).isEmpty();
        assertThat(ended).isEmpty();
    }

    private Runnable open(Optional<MemberId> member, String address, int number) {
        return limits.enter(member, address, () -> ended.add(number)).orElseThrow();
    }
}
