package org.essaim.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.networks.TestNetworks.as;
import static org.essaim.networks.TestNetworks.coordinating;
import static org.essaim.networks.TestNetworks.presentation;
import static org.essaim.testing.MemberBuilder.aMember;
import static org.essaim.testing.People.READER;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.identity.Departure;
import org.essaim.identity.Parting;
import org.essaim.networks.invitations.InviteAddresses;
import org.essaim.networks.invitations.InvitingAddresses;
import org.essaim.networks.invitations.MakeInvitation;
import org.essaim.networks.invitations.NetworkInvitations;
import org.essaim.networks.life.LaunchChecklist;
import org.essaim.networks.life.NetworkLife;
import org.essaim.networks.life.NetworkProjects;
import org.essaim.networks.life.PresentNetwork;
import org.essaim.networks.life.ProjectNetwork;
import org.essaim.networks.members.ActOnMemberships;
import org.essaim.networks.members.AskToJoin;
import org.essaim.networks.members.DecisionReason;
import org.essaim.networks.members.MemberLineOrder;
import org.essaim.networks.members.MemberLines;
import org.essaim.networks.members.MembershipAct;
import org.essaim.networks.members.MembershipActs;
import org.essaim.networks.members.NetworkJoining;
import org.essaim.networks.members.NetworkMembers;
import org.essaim.notifications.Following;
import org.essaim.notifications.Thing;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.SignInRequiredException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.seen.Seen;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.Action;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what in a network, and how it lives. */
@DomainTest
class NetworkRulesIT {

    private static final AskToJoin WITHOUT_A_WORD = new AskToJoin("");

    @Inject
    private People people;

    @Inject
    private TestNetworks shelf;

    @Inject
    private NetworkProjects projects;

    @Inject
    private NetworkLife life;

    @Inject
    private NetworkJoining joining;

    @Inject
    private NetworkMembers members;

    @Inject
    private MembershipActs acts;

    @Inject
    private NetworkInvitations invitations;

    @Inject
    private InvitingAddresses inviting;

    @Inject
    private NetworkCatalogue catalogue;

    @Inject
    private Following following;

    @Inject
    private Departure departure;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private Viewer administrator;
    private Viewer coordinator;
    private Viewer second;
    private Viewer member;

    @BeforeEach
    void somePeople() throws Exception {
        administrator = people.enrol(aMember().administrator());
        coordinator = people.enrol(aMember().named("Cosme Essai"));
        second = people.enrol(aMember());
        member = people.enrol(aMember().named("Mauve Essai"));
    }

    @Test
    void aNetworkGrowsFromAProjectToItsLaunch() throws Exception {
        var project = new ProjectNetwork("Réseau " + UUID.randomUUID(), "13", "Poitiers");
        var id = people.as(administrator, () -> projects.project(project));
        people.does(
                administrator,
                () -> projects.nameCoordinator(id, coordinator.requireMember().toString()));
        var running = coordinating(id, coordinator);
        assertThat(checklist(id, running)).isEmpty();
        people.does(running, () -> life.acceptCharter(id));
        assertThatThrownBy(() -> people.does(running, () -> life.launch(id))).isInstanceOf(RuleException.class);
        people.does(
                administrator,
                () -> projects.nameCoordinator(id, second.requireMember().toString()));
        assertThat(checklist(id, running))
                .as("the presentation and a first meeting are advised, and may follow")
                .containsExactlyInAnyOrder(LaunchChecklist.Step.COORDINATORS, LaunchChecklist.Step.CHARTER);
        people.does(running, () -> life.launch(id));
        var view = people.as(READER, () -> catalogue.network(slug(id)));
        assertThat(view.line().state()).isEqualTo(NetworkState.ACTIVE);
        assertThat(view.coordinators()).hasSize(2);
    }

    @Test
    void whoRunsANetworkAloneIsToldBeforeLeavingThatItPauses() throws Exception {
        var id = shelf.active(Joining.ON_REQUEST, coordinator, second);
        assertThat(people.as(coordinator, departure::consequences)).isEmpty();
        people.does(coordinating(id, second), () -> joining.leave(id));
        assertThat(people.as(coordinator, departure::consequences))
                .extracting(Parting.Consequence::path)
                .containsExactly("/reseaux/" + slug(id));
        assertThat(people.as(second, departure::consequences)).isEmpty();
    }

    private Set<LaunchChecklist.Step> checklist(NetworkId id, Viewer running) throws Exception {
        return people.as(running, () -> life.file(id)).checklist().done();
    }

    @Test
    void twoNetworksOfOneAddressAreNotProjected() throws Exception {
        var project = new ProjectNetwork("Deux fois " + UUID.randomUUID(), "13", "");
        assertThat(Race.winners(
                        4, ConflictException.class, () -> people.as(administrator, () -> projects.project(project))))
                .isEqualTo(1);
    }

    @Test
    void onlyWhoRunsANetworkChangesIt() throws Exception {
        var id = shelf.active(Joining.ON_REQUEST, coordinator, second);
        var elsewhere = shelf.active(Joining.ON_REQUEST, member, second);
        for (var intruder : List.of(
                READER,
                member,
                as(NetworkRole.MEMBER, id, member),
                as(NetworkRole.MODERATOR, id, member),
                coordinating(elsewhere, member),
                people.enrol(aMember().moderator()))) {
            for (var act : acts(id)) {
                assertThatThrownBy(() -> people.does(intruder, act))
                        .isInstanceOfAny(ForbiddenException.class, SignInRequiredException.class);
            }
        }
    }

    private List<Action> acts(NetworkId id) {
        var somebody = second.requireMember();
        return List.of(
                () -> life.file(id),
                () -> life.present(id, new Seen(""), presentation(Joining.OPEN)),
                () -> life.acceptCharter(id),
                () -> life.launch(id),
                () -> life.pause(id),
                () -> life.resume(id),
                () -> life.close(id),
                () -> members.accept(id, somebody),
                () -> members.refuse(id, somebody, new DecisionReason("Non")),
                () -> members.suspend(id, somebody, new DecisionReason("Non")),
                () -> members.reinstate(id, somebody),
                () -> members.give(id, somebody, NetworkRole.MODERATOR),
                () -> members.handOver(id, somebody),
                () -> invitations.list(id),
                () -> invitations.make(id, new MakeInvitation("", 7, 1)),
                () -> invitations.revoke(id, 1),
                () -> inviting.preview(id, new InviteAddresses("a@example.org")),
                () -> inviting.invite(id, new InviteAddresses("a@example.org")));
    }

    @Test
    void aModeratorOfTheNetworkSeesItsMembersAndAMemberDoesNot() throws Exception {
        var id = shelf.active(Joining.OPEN, coordinator, second);
        var everybody = new ListRequest<>(
                new MemberLines("", Set.of(), Set.of(), Set.of()), MemberLineOrder.NAME, Slice.first(10));
        assertThat(people.as(as(NetworkRole.MODERATOR, id, member), () -> members.list(id, everybody))
                        .items())
                .hasSize(2);
        assertThatThrownBy(() -> people.as(as(NetworkRole.MEMBER, id, member), () -> members.list(id, everybody)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void oneActOnManySaysBeforeWhatBecomesOfEachAndDoesNoMore() throws Exception {
        var id = shelf.active(Joining.ON_REQUEST, coordinator, second);
        var asking = people.enrol(aMember());
        people.does(asking, () -> joining.join(id, WITHOUT_A_WORD));
        people.does(member, () -> joining.join(id, WITHOUT_A_WORD));
        var running = coordinating(id, coordinator);
        var all = List.of(
                asking.requireMember(), member.requireMember(), second.requireMember(), coordinator.requireMember());

        var accepting = new ActOnMemberships(id, MembershipAct.ACCEPT, all, null);
        var expected = "%s,%s,%s networks.problem.noRequest,%s networks.problem.noRequest"
                .formatted(asking.id(), member.id(), second.id(), coordinator.id());
        assertThat(people.as(running, () -> acts.preview(accepting))).hasToString(expected);
        assertThat(people.as(running, () -> acts.preview(accepting)))
                .as("nothing was done")
                .hasToString(expected);
        assertThat(people.as(running, () -> acts.carryOut(accepting))).hasToString(expected);

        var silent = new ActOnMemberships(id, MembershipAct.SUSPEND, all, new DecisionReason(" "));
        assertThatThrownBy(() -> people.as(running, () -> acts.carryOut(silent)))
                .isInstanceOf(InvalidException.class);
        // An administrator runs every network and belongs to none: of its two coordinators one stays.
        var suspending = new ActOnMemberships(
                id, MembershipAct.SUSPEND, all.subList(1, 4), new DecisionReason("Trois fois de la publicité"));
        var outcomes =
                "%s,%s,%s networks.problem.lastCoordinator".formatted(member.id(), second.id(), coordinator.id());
        assertThat(people.as(administrator, () -> acts.preview(suspending))).hasToString(outcomes);
        assertThat(people.as(administrator, () -> acts.carryOut(suspending))).hasToString(outcomes);
        assertThat(people.as(administrator, () -> acts.preview(suspending)))
                .as("done again")
                .hasToString(
                        "%s networks.problem.suspendedAlready,%s networks.problem.suspendedAlready,%s networks.problem.lastCoordinator"
                                .formatted(member.id(), second.id(), coordinator.id()));
        assertThatThrownBy(() -> people.does(
                        administrator,
                        () -> projects.nameCoordinator(
                                id, member.requireMember().toString())))
                .as("a suspension is not lifted by the way")
                .isInstanceOf(RuleException.class);
        for (var outside : List.of(as(NetworkRole.MODERATOR, id, member), member, READER)) {
            assertThatThrownBy(() -> people.as(outside, () -> acts.preview(accepting)))
                    .isInstanceOf(BusinessException.class);
        }
    }

    @Test
    void whoAsksIsLetInOrToldWhyNotAndMayAskAgain() throws Exception {
        var id = shelf.active(Joining.ON_REQUEST, coordinator, second);
        var running = coordinating(id, coordinator);
        assertThat(people.as(member, () -> joining.join(id, new AskToJoin("J’enseigne à Niort."))))
                .isEqualTo(MembershipState.REQUESTED);
        assertThat(letters("networks-asked-word", coordinator)).isEqualTo(1);
        assertThatThrownBy(() -> people.as(member, () -> joining.join(id, WITHOUT_A_WORD)))
                .isInstanceOf(ConflictException.class);
        people.does(running, () -> members.refuse(id, member.requireMember(), new DecisionReason("Plus tard")));
        assertThat(letters("networks-refused", member)).isEqualTo(1);
        people.does(member, () -> joining.join(id, WITHOUT_A_WORD));
        people.does(running, () -> members.accept(id, member.requireMember()));
        assertThat(letters("networks-accepted", member)).isEqualTo(1);
        assertThat(grants(id, member)).containsExactly("MEMBER");
        assertThatThrownBy(() -> people.does(running, () -> members.accept(id, member.requireMember())))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whoAsksAndTakesItBackAllDayLongWritesNoMoreLetters() throws Exception {
        var id = shelf.active(Joining.ON_REQUEST, coordinator, second);
        for (var turn = 0; turn < 20; turn++) {
            people.does(member, () -> joining.join(id, WITHOUT_A_WORD));
            people.does(member, () -> joining.leave(id));
        }
        assertThatThrownBy(() -> people.does(member, () -> joining.join(id, WITHOUT_A_WORD)))
                .isInstanceOf(TooManyRequestsException.class);
        assertThat(letters("networks-asked", coordinator)).isEqualTo(20);
    }

    @Test
    void whoLeftComesBackWithoutAskingForAWhile() throws Exception {
        var id = shelf.active(Joining.OPEN, coordinator, second);
        people.does(member, () -> joining.join(id, WITHOUT_A_WORD));
        people.does(
                coordinating(id, coordinator),
                () -> life.present(id, Seen.of(life.file(id).presented()), presentation(Joining.BY_INVITATION)));
        people.does(member, () -> joining.leave(id));
        assertThat(grants(id, member)).isEmpty();
        people.does(member, () -> joining.comeBack(id));
        people.does(member, () -> joining.leave(id));
        clock.pass(NetworkJoining.WAY_BACK.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> people.does(member, () -> joining.comeBack(id)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> people.as(member, () -> joining.join(id, WITHOUT_A_WORD)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void whoIsSuspendedHasNoRightAndNoWayBackUntilReinstated() throws Exception {
        var id = shelf.active(Joining.OPEN, coordinator, second);
        var running = coordinating(id, coordinator);
        people.does(member, () -> joining.join(id, WITHOUT_A_WORD));
        var secret = people.as(running, () -> invitations.make(id, new MakeInvitation("", 7, 5)));
        people.does(running, () -> members.suspend(id, member.requireMember(), new DecisionReason("Publicité")));
        assertThat(letters("networks-suspended", member)).isEqualTo(1);
        assertThat(grants(id, member)).containsExactly("SUSPENDED");
        for (Action way : List.<Action>of(
                () -> joining.join(id, WITHOUT_A_WORD),
                () -> joining.leave(id),
                () -> joining.comeBack(id),
                () -> invitations.accept(secret))) {
            assertThatThrownBy(() -> people.does(member, way)).isInstanceOf(BusinessException.class);
        }
        people.does(running, () -> members.reinstate(id, member.requireMember()));
        assertThat(grants(id, member)).containsExactly("MEMBER");
    }

    @Test
    void whoWentBeforeASuspensionIsReachedByItAndComesBackByNoWay() throws Exception {
        var id = shelf.active(Joining.OPEN, coordinator, second);
        var running = coordinating(id, coordinator);
        people.does(member, () -> joining.join(id, WITHOUT_A_WORD));
        people.does(member, () -> joining.leave(id));
        people.does(running, () -> members.suspend(id, member.requireMember(), new DecisionReason("Publicité")));
        assertThatThrownBy(() -> people.does(member, () -> joining.join(id, WITHOUT_A_WORD)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> people.does(member, () -> joining.comeBack(id)))
                .isInstanceOf(ConflictException.class);
        people.does(running, () -> members.reinstate(id, member.requireMember()));
        assertThat(grants(id, member)).isEmpty();
        assertThat(letters("networks-suspended", member)).isZero();
        assertThat(letters("networks-reinstated", member)).isZero();
        assertThat(sql.number(
                        "select count(*) from network_membership where network_id = ? and member_id = ?"
                                + " and joined_at is not null and gone_at is null and state = 'LEFT'",
                        id.value(),
                        member.requireMember().value()))
                .isOne();
        people.does(member, () -> joining.join(id, WITHOUT_A_WORD));
        assertThat(grants(id, member)).containsExactly("MEMBER");
    }

    @Test
    void whoOnlyTookARequestBackIsNotKeptOut() throws Exception {
        var id = shelf.active(Joining.ON_REQUEST, coordinator, second);
        people.does(member, () -> joining.join(id, WITHOUT_A_WORD));
        people.does(member, () -> joining.leave(id));
        assertThatThrownBy(() -> people.does(
                        coordinating(id, coordinator),
                        () -> members.suspend(id, member.requireMember(), new DecisionReason("Publicité"))))
                .isInstanceOf(ConflictException.class);
        assertThat(letters("networks-suspended", member)).isZero();
    }

    @Test
    void aClosedNetworkKeepsItsFiguresAndLosesItsList() throws Exception {
        var id = shelf.active(Joining.OPEN, coordinator, second);
        people.does(member, () -> joining.join(id, WITHOUT_A_WORD));
        people.does(administrator, () -> life.close(id));
        var view = people.as(administrator, () -> catalogue.network(slug(id)));
        assertThat(view.line().members()).isEqualTo(3);
        assertThat(view.members()).isEmpty();
        assertThat(view.coordinators()).isEmpty();
        assertThat(grants(id, coordinator)).isEmpty();
        assertThatThrownBy(() -> people.as(member, () -> joining.join(id, WITHOUT_A_WORD)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void strangersReadNoNameThatTheNetworkKeepsToItself() throws Exception {
        var id = shelf.active(Joining.OPEN, coordinator, second);
        people.does(member, () -> joining.join(id, WITHOUT_A_WORD));
        var secretive = people.enrol(aMember().named("Discrète Essai").withPrivateProfile());
        people.does(secretive, () -> joining.join(id, WITHOUT_A_WORD));
        assertThat(named(id, READER)).isEmpty();
        assertThat(named(id, as(NetworkRole.MEMBER, id, member)))
                .containsExactlyInAnyOrder("Mauve Essai", "Discrète Essai");
        var open = new PresentNetwork("Bonjour !", Joining.OPEN, ShownTo.EVERYONE);
        people.does(
                coordinating(id, coordinator),
                () -> life.present(id, Seen.of(life.file(id).presented()), open));
        assertThat(named(id, READER)).containsExactly("Mauve Essai");
    }

    private List<String> named(NetworkId id, Viewer viewer) throws Exception {
        return people.as(viewer, () -> catalogue.network(slug(id))).members().stream()
                .map(each -> each.name())
                .toList();
    }

    @Test
    void whoJoinsHearsOfTheNetworkByWhateverWayAndWhoGoesNoLonger() throws Exception {
        var id = shelf.active(Joining.OPEN, coordinator, second);
        var running = coordinating(id, coordinator);
        assertThat(follows(id)).isEqualTo(2);
        people.does(member, () -> joining.join(id, WITHOUT_A_WORD));
        assertThat(follows(id)).isEqualTo(3);
        people.does(running, () -> members.suspend(id, member.requireMember(), new DecisionReason("Publicité")));
        assertThat(follows(id)).isEqualTo(2);
        people.does(running, () -> members.reinstate(id, member.requireMember()));
        assertThat(follows(id)).isEqualTo(3);
        people.does(member, () -> joining.leave(id));
        people.does(
                running, () -> life.present(id, Seen.of(life.file(id).presented()), presentation(Joining.ON_REQUEST)));
        var asking = people.enrol(aMember());
        people.does(asking, () -> joining.join(id, WITHOUT_A_WORD));
        assertThat(follows(id)).isEqualTo(2);
        people.does(running, () -> members.accept(id, asking.requireMember()));
        var secret = people.as(running, () -> invitations.make(id, new MakeInvitation("", 7, 5)));
        people.does(people.enrol(aMember()), () -> invitations.accept(secret));
        assertThat(follows(id)).isEqualTo(4);
        people.does(administrator, () -> life.close(id));
        assertThat(follows(id)).isZero();
    }

    @Test
    void whoEndedTheLettersOfANetworkDoesNotGetThemBackByARole() throws Exception {
        var id = shelf.active(Joining.OPEN, coordinator, second);
        people.does(member, () -> joining.join(id, WITHOUT_A_WORD));
        people.does(as(NetworkRole.MEMBER, id, member), () -> following.unfollow(Thing.of(id)));
        people.does(
                coordinating(id, coordinator), () -> members.give(id, member.requireMember(), NetworkRole.MODERATOR));
        assertThat(follows(id)).isEqualTo(2);
        people.does(member, () -> following.follow(Thing.of(id)));
        assertThat(follows(id)).isEqualTo(3);
    }

    @Test
    void nobodyFollowsANetworkToWhichTheyDoNotBelong() throws Exception {
        var id = shelf.active(Joining.OPEN, coordinator, second);
        for (var stranger : List.of(member, administrator)) {
            assertThatThrownBy(() -> people.does(stranger, () -> following.follow(Thing.of(id))))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    private long follows(NetworkId id) throws SQLException {
        return sql.number("select count(*) from notice_follow where kind = 'network' and thing_id = ?", id.value());
    }

    private String slug(NetworkId id) throws SQLException {
        return sql.text("select slug from network where id = ?", id.value());
    }

    private long letters(String template, Viewer to) throws SQLException {
        return sql.number(
                "select count(*) from mail_outbox o join member m on m.email = o.recipient"
                        + " where o.template = ? and m.id = ?",
                template,
                to.requireMember().value());
    }

    private List<String> grants(NetworkId id, Viewer of) throws SQLException {
        var role = sql.text(
                "select coalesce(string_agg(role, ','), '') from granted_right where kind = 'network' and target = ?"
                        + " and member_id = ?",
                id.value(),
                of.requireMember().value());
        return role.isEmpty() ? List.of() : List.of(role.split(","));
    }
}
