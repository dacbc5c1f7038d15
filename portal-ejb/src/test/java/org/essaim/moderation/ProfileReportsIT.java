package org.essaim.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.essaim.identity.ActOnMembers;
import org.essaim.identity.MemberAct;
import org.essaim.identity.MemberActs;
import org.essaim.identity.MemberProfiles;
import org.essaim.identity.SignIn;
import org.essaim.identity.Visitor;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.moderation.EndCase.Outcome;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of members whose profile was reported. */
@DomainTest
class ProfileReportsIT {

    private static final ReportThing INSULT = new ReportThing(Cause.OFFENCE, "Page 2, c’est une insulte.");

    @Inject
    private People people;

    @Inject
    private TestReports reports;

    @Inject
    private Decisions decisions;

    @Inject
    private ModerationDesk desk;

    @Inject
    private MemberProfiles profiles;

    @Inject
    private MemberActs acts;

    @Inject
    private SignIn signIn;

    @Inject
    private Sql sql;

    private Viewer reporter;
    private Viewer moderator;
    private Viewer second;

    @BeforeEach
    void somePeople() throws Exception {
        reporter = people.enrol(aMember().named("Rita Vigie"));
        moderator = people.enrol(aMember().moderator());
        second = people.enrol(aMember().moderator());
    }

    @Test
    void anAdministratorSuspendsOverAProfileAndTheMemberAppealsFromOutside() throws Exception {
        var administrator = people.enrol(aMember().administrator());
        var member = people.enrol(aMember().named("Paul Public"));
        var id = reports.reportedProfile(reporter, member, INSULT);
        TestReports.refuses(
                ForbiddenException.class, () -> reports.decide(moderator, id, Judgement.ACCEPT, Measure.SUSPEND));
        reports.decide(administrator, id, Judgement.ACCEPT, Measure.SUSPEND);
        assertThat(memberState(member)).isEqualTo("SUSPENDED");
        assertThat(reports.letters(member)).containsExactly("moderation-suspended");
        people.does(People.READER, () -> decisions.appeal(reports.reference(id, member), new Appeal("Un homonyme.")));
        TestReports.refuses(ForbiddenException.class, () -> reports.end(moderator, id, Outcome.OVERTURNED));
        reports.end(people.enrol(aMember().administrator()), id, Outcome.OVERTURNED);
        assertThat(memberState(member)).isEqualTo("ACTIVE");
    }

    @Test
    void whoSignsInWhileSuspendedIsToldSinceWhenAndWhy() throws Exception {
        var password = "orage violet tambour 9";
        var address = "sylvie.suspendue@example.org";
        var member = people.enrol(aMember().writtenToAt(address).withPassword(password));
        var suspending = new ActOnMembers(MemberAct.SUSPEND, List.of(member.requireMember()), null, "Deux *comptes*");
        people.does(Viewer.portal(), () -> acts.carryOut(suspending));
        var visitor = new Visitor("192.0.2.7", "test", null);
        assertThatThrownBy(() -> signIn.enter(address, password, false, visitor))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.messageKey()).isEqualTo("identity.problem.suspendedFor");
                            assertThat(violation.arguments()).contains("Deux comptes");
                        }));
        assertThatThrownBy(() -> signIn.enter(address, "un autre mot de passe", false, visitor))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidException.Violation::messageKey)
                        .containsExactly("identity.problem.mismatch"));
    }

    @Test
    void aProfileIsHiddenByAModeratorAndShownAgain() throws Exception {
        var member = people.enrol(aMember().named("Prune Profil"));
        var id = reports.reportedProfile(reporter, member, INSULT);
        reports.decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE);
        assertThat(shown(member)).isEqualTo("f");
        people.does(People.READER, () -> decisions.appeal(reports.reference(id, member), new Appeal("Pourquoi ?")));
        reports.end(second, id, Outcome.OVERTURNED);
        assertThat(shown(member)).isEqualTo("t");
    }

    @Test
    void whoeverReinstatedMeanwhileIsNotContradicted() throws Exception {
        var administrator = people.enrol(aMember().administrator());
        var member = people.enrol(aMember());
        var id = reports.reportedProfile(reporter, member, INSULT);
        reports.decide(administrator, id, Judgement.ACCEPT, Measure.SUSPEND);
        people.does(People.READER, () -> decisions.appeal(reports.reference(id, member), new Appeal("Pourquoi ?")));
        people.does(
                administrator,
                () -> acts.carryOut(
                        new ActOnMembers(MemberAct.REINSTATE, List.of(member.requireMember()), null, "Erreur")));
        reports.end(people.enrol(aMember().administrator()), id, Outcome.OVERTURNED);
        assertThat(memberState(member)).isEqualTo("ACTIVE");
    }

    @Test
    void aProfileThatWasHiddenComesBackWithOtherWordsAlone() throws Exception {
        var member = people.enrol(aMember().named("Rose Redite"));
        present(member, "Achetez mes fiches !", true);
        var id = reports.reportedProfile(reporter, member, INSULT);
        reports.decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE);
        var reference = reports.reference(id, member);
        for (var same : List.of("Achetez mes fiches !", "ACHETEZ, mes fiches…")) {
            assertThatThrownBy(() -> present(member, same, true))
                    .as(same)
                    .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.violations())
                            .singleElement()
                            .satisfies(violation -> {
                                assertThat(violation.field()).isEqualTo("publicProfile");
                                assertThat(violation.messageKey()).isEqualTo("moderation.problem.sameWords");
                            }));
        }
        assertThat(people.as(member, () -> decisions.ofOwn("member")))
                .hasValueSatisfying(removal -> assertThat(removal.path()).endsWith(reference));
        present(member, "J’enseigne à Arles.", true);
        assertThat(shown(member)).isEqualTo("t");
        assertThat(sql.number(
                        "select count(*) from audit_entry where action = ? and thing_id = ?",
                        ModerationAudit.SHOWN_AGAIN.key(),
                        id.value()))
                .isEqualTo(1);
        assertThat(people.as(moderator, () -> desk.open(id)).isShownAgain()).isTrue();
        assertThatThrownBy(() -> present(member, "Achetez mes fiches !", true)).isInstanceOf(InvalidException.class);
    }

    @Test
    void anAppealThatIsGrantedShowsNothingThatItsMemberHasChangedSince() throws Exception {
        var member = people.enrol(aMember().named("Anne Autrement"));
        var id = reports.reportedProfile(reporter, member, INSULT);
        reports.decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE);
        people.does(People.READER, () -> decisions.appeal(reports.reference(id, member), new Appeal("Pourquoi ?")));
        present(member, "Pour moi seule.", false);
        reports.end(second, id, Outcome.OVERTURNED);
        assertThat(shown(member)).isEqualTo("f");
        assertThat(reports.letters(member)).containsExactly("moderation-removed", "moderation-overturned-moved");
        assertThat(people.as(member, () -> decisions.ofOwn("member"))).isEmpty();
    }

    @Test
    void anAppealThatIsGrantedShowsNothingThatItsMemberHidSince() throws Exception {
        var member = people.enrol(aMember().named("Rose Redite"));
        present(member, "Mes fiches.", true);
        var id = reports.reportedProfile(reporter, member, INSULT);
        reports.decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE);
        people.does(People.READER, () -> decisions.appeal(reports.reference(id, member), new Appeal("Pourquoi ?")));
        present(member, "J’enseigne à Arles.", true);
        present(member, "Mes fiches.", false);
        reports.end(second, id, Outcome.OVERTURNED);
        assertThat(shown(member)).isEqualTo("f");
    }

    @Test
    void anAppealThatIsGrantedDoesNotUndoALaterDecision() throws Exception {
        var member = people.enrol(aMember().named("Rose Redite"));
        present(member, "Mes fiches.", true);
        var first = reports.reportedProfile(reporter, member, INSULT);
        reports.decide(moderator, first, Judgement.ACCEPT, Measure.REMOVE);
        people.does(People.READER, () -> decisions.appeal(reports.reference(first, member), new Appeal("Pourquoi ?")));
        present(member, "Mes autres fiches.", true);
        var later = reports.reportedProfile(people.enrol(aMember()), member, INSULT);
        reports.decide(moderator, later, Judgement.ACCEPT, Measure.REMOVE);
        reports.end(second, first, Outcome.OVERTURNED);
        assertThat(shown(member)).isEqualTo("f");
    }

    private void present(Viewer member, String bio, boolean shown) throws Exception {
        people.does(
                member,
                () -> profiles.present(
                        new EditProfile("Rose Redite", SchoolRole.TEACHER, Set.of(), Set.of(), "", "", bio, shown)));
    }

    private String memberState(Viewer member) throws Exception {
        return sql.text(
                "select state from member where id = ?", member.requireMember().value());
    }

    private String shown(Viewer member) throws Exception {
        return sql.text(
                "select public_profile from member where id = ?",
                member.requireMember().value());
    }
}
