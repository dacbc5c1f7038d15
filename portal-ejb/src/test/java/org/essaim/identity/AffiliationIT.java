package org.essaim.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class AffiliationIT {

    private static final Visitor VISITOR = new Visitor("192.0.2.9", "test", null);

    @Inject
    private Affiliation affiliation;

    @Inject
    private AffiliationRound round;

    @Inject
    private MemberProfiles profiles;

    @Inject
    private People people;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private Viewer member;

    @BeforeEach
    void aMemberWithAnAddressOfTheirOwn() throws Exception {
        member = people.enrol(aMember());
    }

    @Test
    void anAddressOfAnAcademieProvesItForAYearAndIsForgotten() throws Exception {
        assertThatThrownBy(() -> people.does(member, () -> affiliation.ask("moi@example.org", VISITOR)))
                .isInstanceOf(InvalidException.class);
        people.does(member, () -> affiliation.ask("Secret.Dupont@ac-lyon.fr", VISITOR));
        assertThat(sql.text("select subject from one_time_link where purpose = 'AFFILIATION' and member_id = "
                        + member.requireMember()))
                .isEqualTo("10");
        prove();
        var profile = people.as(member, profiles::mine);
        assertThat(profile.academie()).contains("10");
        assertThat(profile.academieProvedUntil()).contains(today().plusYears(1));
    }

    @Test
    void theLinkWorksForWhoAskedAlone() throws Exception {
        var token = people.link(member.requireMember(), LinkPurpose.AFFILIATION, "10");
        var other = people.enrol(aMember());
        assertThat(people.as(other, () -> affiliation.isOpen(token))).isFalse();
        assertThatThrownBy(() -> people.does(other, () -> affiliation.prove(token)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(member, () -> affiliation.isOpen(token))).isTrue();
        people.does(member, () -> affiliation.prove(token));
        assertThatThrownBy(() -> people.does(member, () -> affiliation.prove(token)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherAcademieInTheProfileIsNotProvedAndTheFirstOneStillIs() throws Exception {
        prove();
        present("02");
        assertThat(people.as(member, profiles::mine).academieProvedUntil()).isEmpty();
        present("10");
        assertThat(people.as(member, profiles::mine).academieProvedUntil()).contains(today().plusYears(1));
    }

    @Test
    void theMemberIsToldAMonthAndAWeekBeforeItEnds() throws Exception {
        prove();
        clock.pass(Duration.ofDays(330));
        tellTwice();
        assertThat(told()).isZero();
        clock.pass(Duration.ofDays(10));
        tellTwice();
        assertThat(told()).isEqualTo(1);
        clock.pass(Duration.ofDays(20));
        tellTwice();
        assertThat(told()).isEqualTo(1);
        assertThat(letters("identity-affiliation-last")).isEqualTo(1);
        clock.pass(Duration.ofDays(30));
        tellTwice();
        assertThat(told() + letters("identity-affiliation-last")).isEqualTo(2);
        assertThat(people.as(member, profiles::mine)).satisfies(profile -> {
            var lastDay = profile.academieProvedUntil().orElseThrow();
            assertThat(profile.isLapsed(lastDay)).as("on its last day").isFalse();
            assertThat(profile.isLapsed(today())).as("a month behind it").isTrue();
        });
    }

    private void prove() throws Exception {
        var token = people.link(member.requireMember(), LinkPurpose.AFFILIATION, "10");
        people.does(member, () -> affiliation.prove(token));
    }

    private void present(String academie) throws Exception {
        people.does(
                member,
                () -> profiles.present(new EditProfile(
                        "Une personne", SchoolRole.TEACHER, Set.of(), Set.of(), academie, null, "", false)));
    }

    private void tellTwice() throws Exception {
        people.does(Viewer.portal(), () -> round.run());
        people.does(Viewer.portal(), () -> round.run());
    }

    private long told() throws Exception {
        return letters("identity-affiliation-ends");
    }

    private long letters(String template) throws Exception {
        return sql.number("select count(*) from mail_outbox where template = '" + template + "' and recipient ="
                + " (select email from member where id = " + member.requireMember() + ")");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Viewer.PARIS);
    }
}
