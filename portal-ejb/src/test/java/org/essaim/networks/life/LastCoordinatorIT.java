package org.essaim.networks.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.networks.TestNetworks.coordinating;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.essaim.identity.ActOnMembers;
import org.essaim.identity.Departure;
import org.essaim.identity.MemberAct;
import org.essaim.identity.MemberActs;
import org.essaim.identity.SignIn;
import org.essaim.identity.Visitor;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.TestNetworks;
import org.essaim.networks.members.AskToJoin;
import org.essaim.networks.members.DecisionReason;
import org.essaim.networks.members.NetworkJoining;
import org.essaim.networks.members.NetworkMembers;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.Action;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An active network has somebody who can run it, whoever goes, in whatever way, at whatever instant. */
@DomainTest
class LastCoordinatorIT {

    /** So that a run takes no minutes; {@code -Dessaim.races=1000} tries harder. */
    private static final int RACES = Integer.getInteger("essaim.races", 100);

    private static final String PASSWORD = "orage violet tambour 9";
    private static final Visitor VISITOR = new Visitor("192.0.2.7", "test", null);

    @Inject
    private People people;

    @Inject
    private TestNetworks shelf;

    @Inject
    private NetworkJoining joining;

    @Inject
    private NetworkMembers members;

    @Inject
    private NetworkLife life;

    @Inject
    private NetworksData data;

    @Inject
    private MemberActs acts;

    @Inject
    private Departure departure;

    @Inject
    private SignIn signIn;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    private Viewer one;
    private Viewer other;
    private NetworkId network;

    @BeforeEach
    void aNetworkOfTwo() throws Exception {
        one = shelf.somebody();
        other = shelf.somebody();
        network = shelf.active(Joining.OPEN, one, other);
    }

    @Test
    void theLastOneCannotLeaveNorStepDownBeforeThereIsASuccessorOrAPause() throws Exception {
        people.does(one, () -> joining.leave(network));
        assertThatThrownBy(() -> people.does(other, () -> joining.leave(network)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("networks.problem.lastCoordinator");
        assertThatThrownBy(() -> people.does(
                        coordinating(network, other),
                        () -> members.give(network, other.requireMember(), NetworkRole.MEMBER)))
                .isInstanceOf(RuleException.class);
        people.does(coordinating(network, other), () -> life.pause(network));
        people.does(other, () -> joining.leave(network));
        assertThat(coordinators()).isZero();
    }

    @Test
    void whoHandsOverIsAMemberAndTheSuccessorRunsTheNetwork() throws Exception {
        people.does(one, () -> joining.leave(network));
        var successor = shelf.somebody();
        people.does(successor, () -> joining.join(network, new AskToJoin("")));
        people.does(coordinating(network, other), () -> members.handOver(network, successor.requireMember()));
        assertThat(roleOf(other)).isEqualTo("MEMBER");
        assertThat(roleOf(successor)).isEqualTo("COORDINATOR");
        people.does(other, () -> joining.leave(network));
        assertThat(coordinators()).isEqualTo(1);
    }

    @Test
    void anAdministratorCannotTakeTheRoleOfTheLastOneEither() throws Exception {
        var administrator = people.enrol(aMember().administrator());
        people.does(one, () -> joining.leave(network));
        assertThatThrownBy(() -> people.does(
                        administrator, () -> members.give(network, other.requireMember(), NetworkRole.MEMBER)))
                .isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> people.does(
                        administrator,
                        () -> members.suspend(network, other.requireMember(), new DecisionReason("Essai"))))
                .isInstanceOf(RuleException.class);
        assertThat(coordinators()).isEqualTo(1);
    }

    @Test
    void theNetworkPausesWhenTheAccountOfTheLastOneIsClosedAndAdministratorsAreTold() throws Exception {
        var administrator = people.enrol(aMember().administrator());
        people.does(one, () -> joining.leave(network));
        people.suspend(other.requireMember());
        assertThat(state()).isEqualTo("PAUSED");
        assertThat(sql.number(
                        "select count(*) from mail_outbox o join member m on m.email = o.recipient"
                                + " where o.template = 'networks-paused' and m.id = ?",
                        administrator.requireMember().value()))
                .isEqualTo(1);
        var back = ActOnMembers.of(MemberAct.REINSTATE, List.of(other.requireMember()), null);
        people.does(Viewer.portal(), () -> acts.carryOut(back));
        assertThat(coordinators()).isEqualTo(1);
        people.does(coordinating(network, other), () -> life.resume(network));
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void whoLeavesThePortalAndComesBackRunsTheNetworkStill() throws Exception {
        var last = people.enrol(aMember().writtenToAt("derniere@example.org").withPassword(PASSWORD));
        var alone = shelf.active(Joining.OPEN, last);
        people.does(last, () -> departure.ask(PASSWORD, LastWishes.NONE, VISITOR));
        assertThat(sql.text("select state from network where id = ?", alone.value()))
                .isEqualTo("PAUSED");
        signIn.enter("derniere@example.org", PASSWORD, true, VISITOR);
        people.does(coordinating(alone, last), () -> life.resume(alone));
        assertThat(sql.text("select state from network where id = ?", alone.value()))
                .isEqualTo("ACTIVE");
    }

    @Test
    void theDatabaseRefusesWhatForgetsTheRule() {
        assertThatThrownBy(() -> sql.change("delete from network_membership where network_id = ?", network.value()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("network_active_is_coordinated");
    }

    /** Two ways out, each at the same instant as the other. */
    @Test
    void noRaceLeavesAnActiveNetworkToNobody() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var turn = 0; turn < RACES; turn++) {
                race(pool, turn);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(sql.number("select count(*) from network where state = 'ACTIVE' and coordinators = 0"))
                .isZero();
        assertThat(sql.number("select count(*) from network n where n.coordinators <> (select count(*) from"
                        + " network_membership s join member m on m.id = s.member_id where s.network_id = n.id"
                        + " and s.role = 'COORDINATOR' and s.state = 'ACTIVE' and m.state = 'ACTIVE')"))
                .isZero();
        assertThat(sql.number("select count(*) from network where coordinators > 0 or state = 'PAUSED'"))
                .isGreaterThanOrEqualTo(RACES);
    }

    private void race(ExecutorService pool, int turn) throws Exception {
        var first = shelf.somebody();
        var second = shelf.somebody();
        var target = shelf.active(Joining.OPEN, first, second);
        var ways = ways(target, second, first);
        var start = new CyclicBarrier(2);
        var running = pool.invokeAll(List.of(
                at(start, people(first, () -> joining.leave(target))), at(start, ways.get(turn % ways.size()))));
        for (var each : running) {
            each.get();
        }
    }

    private List<Action> ways(NetworkId target, Viewer goes, Viewer stays) {
        var ways = new ArrayList<Action>();
        ways.add(people(goes, () -> joining.leave(target)));
        ways.add(people(
                coordinating(target, goes), () -> members.give(target, goes.requireMember(), NetworkRole.MEMBER)));
        ways.add(people(
                coordinating(target, stays),
                () -> members.suspend(target, goes.requireMember(), new DecisionReason("Essai"))));
        ways.add(() -> people.suspend(goes.requireMember()));
        ways.add(() -> transactions.committed(
                () -> data.erase(new Person(goes.requireMember(), "nobody@example.org", "Essai"), LastWishes.NONE)));
        return ways;
    }

    private Action people(Viewer who, Action action) {
        return () -> people.does(who, action);
    }

    private static Callable<Boolean> at(CyclicBarrier start, Action action) {
        return () -> {
            start.await();
            try {
                action.run();
                return true;
            } catch (RuleException | ConflictException refused) {
                return false;
            }
        };
    }

    private int coordinators() throws SQLException {
        return (int) sql.number("select coordinators from network where id = ?", network.value());
    }

    private String state() throws SQLException {
        return sql.text("select state from network where id = ?", network.value());
    }

    private String roleOf(Viewer member) throws SQLException {
        return sql.text(
                "select role from network_membership where network_id = ? and member_id = ?",
                network.value(),
                member.requireMember().value());
    }
}
