package org.essaim.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import org.essaim.identity.SignUpFigures.MonthOfSignUps;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.junit.jupiter.api.Test;

@DomainTest
class SignUpFiguresIT {

    @Inject
    private People people;

    @Inject
    private SignUpFigures figures;

    @Inject
    private HeldClock clock;

    @Test
    void monthsAreCountedToTheRunningOneAlsoThoseInWhichNobodyJoined() throws Exception {
        var administrator = people.enrol(aMember().administrator());
        people.enrol(aMember());
        var before = people.as(administrator, figures::lastMonths);
        clock.pass(Duration.ofDays(62));
        people.enrol(aMember());
        var after = people.as(administrator, figures::lastMonths);

        assertThat(after).hasSize(12);
        var last = after.get(11);
        assertThat(last.count()).isEqualTo(1);
        assertThat(after.get(10)).isEqualTo(new MonthOfSignUps(last.month().minusMonths(1), 0));
        assertThat(after).contains(before.get(11));
        assertThat(before.get(11).count()).isEqualTo(2);
    }
}
