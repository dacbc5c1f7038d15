package org.essaim.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.shared.viewer.Role;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final EmailAddress AT_PARIS = new EmailAddress("melissa.tournesol@ac-paris.fr");
    private static final Instant SEPTEMBER = Instant.parse("2026-09-01T08:00:00Z");
    private static final Optional<String> PARIS = Optional.of("01");

    private final Member member = new Member(AT_PARIS, "Mélissa Tournesol", "hash", Locale.FRENCH, SEPTEMBER);

    @Test
    void aNewAccountIsUnconfirmed() {
        assertThat(member.state()).isEqualTo(MemberState.UNCONFIRMED);
        assertThat(member.roles()).containsExactly(Role.MEMBER);
        assertThat(member.academieProvedUntil()).isEmpty();
    }

    @Test
    void anAddressAtAnAcademieProvesTheAffiliationForAYear() {
        member.proveAddress(AT_PARIS, PARIS, SEPTEMBER);
        assertThat(member.state()).isEqualTo(MemberState.ACTIVE);
        assertThat(member.academie()).contains("01");
        assertThat(member.academieProvedUntil()).contains(LocalDate.of(2027, 9, 1));
    }

    @Test
    void anAcademieOtherThanThatOfTheAddressIsNotProved() {
        member.proveAddress(AT_PARIS, PARIS, SEPTEMBER);
        member.present(profile("25"), PARIS);
        assertThat(member.academie()).contains("25");
        assertThat(member.academieProvedUntil()).isEmpty();
    }

    @Test
    void returningToTheAcademieOfTheAddressKeepsTheSameExpiry() {
        member.proveAddress(AT_PARIS, PARIS, SEPTEMBER);
        member.present(profile("25"), PARIS);
        member.present(profile("01"), PARIS);
        assertThat(member.academieProvedUntil()).contains(LocalDate.of(2027, 9, 1));
    }

    @Test
    void anAddressOutsideAnAcademieProvesNoAffiliation() {
        member.proveAddress(AT_PARIS, PARIS, SEPTEMBER);
        member.proveAddress(new EmailAddress("melissa@example.org"), Optional.empty(), SEPTEMBER);
        assertThat(member.academie()).contains("01");
        assertThat(member.academieProvedUntil()).isEmpty();
    }

    @Test
    void everyMemberKeepsTheMemberRole() {
        member.hold(Set.of(Role.ADMIN, Role.MODERATOR));
        assertThat(member.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.ADMIN, Role.MODERATOR);
        member.hold(Set.of());
        assertThat(member.roles()).containsExactly(Role.MEMBER);
    }

    @Test
    void aReinstatedMemberGetsTheirFormerStateBack() {
        member.suspend();
        member.reinstate();
        assertThat(member.state()).isEqualTo(MemberState.UNCONFIRMED);
        member.proveAddress(AT_PARIS, PARIS, SEPTEMBER);
        member.suspend();
        member.reinstate();
        assertThat(member.state()).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void provingTheAddressDoesNotReinstateASuspendedMember() {
        member.suspend();
        member.proveAddress(AT_PARIS, PARIS, SEPTEMBER);
        assertThat(member.state()).isEqualTo(MemberState.SUSPENDED);
    }

    private static EditProfile profile(String academie) {
        return new EditProfile(
                "Mélissa Tournesol", SchoolRole.TEACHER, Set.of("MATHS"), Set.of("6E"), academie, null, "", true);
    }
}
