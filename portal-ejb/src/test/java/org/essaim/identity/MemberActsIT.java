package org.essaim.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.essaim.identity.ActOutcomes.Outcome;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.once.CurrentSubmission;
import org.essaim.shared.once.Submission;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class MemberActsIT {

    private static final String SUSPENDED =
            "select count(*) from audit_entry where thing_kind = 'member' and thing_id = ?"
                    + " and action = 'identity.IdentityAudit.SUSPENDED'";

    @Inject
    private People people;

    @Inject
    private MemberActs acts;

    @Inject
    private MemberAdministration administration;

    @Inject
    private CurrentSubmission submissions;

    @Inject
    private Sql sql;

    private Viewer administrator;
    private MemberId teacher;
    private MemberId suspended;

    @BeforeEach
    void enrol() throws Exception {
        administrator = people.enrol(aMember().administrator());
        teacher = people.enrol(aMember()).requireMember();
        suspended = people.enrol(aMember()).requireMember();
        people.suspend(suspended);
    }

    @Test
    void whatThePreviewSaysIsWhatBecomesOfEach() throws Exception {
        var self = administrator.requireMember();
        for (var act : MemberAct.values()) {
            var command = new ActOnMembers(act, List.of(teacher, self, suspended), Role.MODERATOR, "essai");
            var told = people.as(administrator, () -> acts.preview(command));
            assertThat(told.outcomes()).extracting(Outcome::member).containsExactly(teacher, self, suspended);
            assertThat(people.as(administrator, () -> acts.carryOut(command)))
                    .as(act.name())
                    .isEqualTo(told);
        }
    }

    @Test
    void whomItIsRefusedForIsToldWhyAndTheOthersDoNotWait() throws Exception {
        var self = administrator.requireMember();
        var command = new ActOnMembers(MemberAct.SUSPEND, List.of(self, suspended, teacher), null, "essai");
        var result = people.as(administrator, () -> acts.carryOut(command));
        assertThat(result.outcomes())
                .containsExactly(
                        new Outcome(self, Optional.of("identity.problem.suspendSelf")),
                        new Outcome(suspended, Optional.of("identity.problem.alreadyOut")),
                        new Outcome(teacher, Optional.empty()));
        assertThat(result.done()).isEqualTo(1);
        assertThat(state(teacher)).isEqualTo(MemberState.SUSPENDED);
        assertThat(state(self)).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void aRoleIsAddedToThoseThatAreHeldAndTheReasonIsKept() throws Exception {
        var moderator = people.enrol(aMember().moderator()).requireMember();
        var command = new ActOnMembers(MemberAct.GIVE_ROLE, List.of(teacher, moderator), Role.ADMIN, "nouveau bureau");
        people.does(administrator, () -> acts.carryOut(command));
        var file = people.as(administrator, () -> administration.file(moderator));
        assertThat(file.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.MODERATOR, Role.ADMIN);
        assertThat(file.audit().get(0).reason()).isEqualTo("nouveau bureau");
        var again = people.as(administrator, () -> acts.preview(command));
        assertThat(again.outcomes())
                .extracting(Outcome::problem)
                .containsOnly(Optional.of("identity.problem.roleHeld"));
    }

    @Test
    void thePortalNeverSuspendsAllWhoAdministerIt() throws Exception {
        var administrators = administrators();
        var command = new ActOnMembers(MemberAct.SUSPEND, administrators, null, "essai");
        var told = people.as(Viewer.portal(), () -> acts.preview(command));
        assertThat(told.outcomes())
                .hasSameSizeAs(administrators)
                .filteredOn(each -> each.problem().isPresent())
                .extracting(Outcome::problem)
                .containsExactly(Optional.of("identity.problem.lastAdministrator"));
        assertThat(people.as(Viewer.portal(), () -> acts.carryOut(command))).isEqualTo(told);
        assertThat(administrators()).hasSize(1);
    }

    @Test
    void sentTwiceAtOnceItIsDoneOnceAndBothAreToldTheSame() throws Exception {
        var command = new ActOnMembers(MemberAct.SUSPEND, List.of(teacher, suspended), null, "double clic");
        var key = new Submission.Key("a key of nobody else", "the same");
        var results = Race.results(
                2,
                () -> people.as(
                        administrator,
                        () -> submissions.during(
                                new Submission(() -> Optional.of(key)), () -> acts.carryOut(command))));
        assertThat(results).hasSize(2);
        assertThat(results.get(0)).isEqualTo(results.get(1));
        assertThat(results.get(0).done()).isEqualTo(1);
        assertThat(sql.number(SUSPENDED, teacher.value())).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsRefusedBeforeAnybodyIsTouched() throws Exception {
        refuses(InvalidException.class, new ActOnMembers(MemberAct.SUSPEND, List.of(teacher), null, " "));
        refuses(InvalidException.class, new ActOnMembers(MemberAct.GIVE_ROLE, List.of(teacher), null, ""));
        refuses(InvalidException.class, new ActOnMembers(MemberAct.GIVE_ROLE, List.of(teacher), Role.MEMBER, ""));
        refuses(RuleException.class, new ActOnMembers(MemberAct.REINSTATE, List.of(), null, ""));
        var crowd = LongStream.rangeClosed(1, ActOnMembers.MOST + 1L).mapToObj(MemberId::new);
        refuses(RuleException.class, new ActOnMembers(MemberAct.REINSTATE, crowd.toList(), null, ""));
        assertThat(state(teacher)).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void nobodyButAnAdministratorActsOrLooks() throws Exception {
        var command = new ActOnMembers(MemberAct.SUSPEND, List.of(teacher), null, "essai");
        var moderator = people.enrol(aMember().moderator());
        assertThatThrownBy(() -> people.as(moderator, () -> acts.preview(command)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> people.as(moderator, () -> acts.carryOut(command)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void outcomesAreReadBackFromTheirText() {
        var outcomes = new ActOutcomes(List.of(
                new Outcome(new MemberId(7), Optional.empty()),
                new Outcome(new MemberId(12), Optional.of("identity.problem.roleHeld"))));
        assertThat(ActOutcomes.valueOf(outcomes.toString())).isEqualTo(outcomes);
        assertThat(ActOutcomes.valueOf("").outcomes()).isEmpty();
    }

    private void refuses(Class<? extends RuntimeException> refusal, ActOnMembers command) {
        assertThatThrownBy(() -> people.as(administrator, () -> acts.carryOut(command)))
                .isInstanceOf(refusal);
    }

    private MemberState state(MemberId member) throws Exception {
        return people.as(administrator, () -> administration.file(member)).state();
    }

    private List<MemberId> administrators() throws Exception {
        var filter = new MemberFilter("", Set.of(Role.ADMIN), Set.of(MemberState.ACTIVE));
        return people
                .as(
                        Viewer.portal(),
                        () -> administration.members(
                                new ListRequest<>(filter, MemberOrder.NAME, Slice.first(Slice.MOST))))
                .items()
                .stream()
                .map(MemberRow::id)
                .toList();
    }
}
