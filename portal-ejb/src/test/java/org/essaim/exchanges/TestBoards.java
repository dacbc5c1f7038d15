package org.essaim.exchanges;

import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.NetworkState;
import org.essaim.networks.ShownTo;
import org.essaim.networks.life.NetworkIntake;
import org.essaim.networks.life.PresentNetwork;
import org.essaim.networks.life.ProjectNetwork;
import org.essaim.networks.life.TakeInNetwork;
import org.essaim.networks.life.TakeInNetwork.Belonging;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.People;

/** Networks whose members offer and look for something. */
@ApplicationScoped
public class TestBoards {

    @Inject
    private NetworkIntake intake;

    @Inject
    private ExchangeLife life;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** A network with a coordinator and members, as the portal sees these after their next request. */
    public record Board(NetworkId network, Viewer coordinator, List<Viewer> members) {

        public Viewer member(int index) {
            return members.get(index);
        }
    }

    public Board board(String academie, int members) throws Exception {
        var coordinator = people.enrol(aMember());
        var others = new Viewer[members];
        for (var i = 0; i < members; i++) {
            others[i] = people.enrol(aMember());
        }
        var now = clock.instant();
        var belonging = Stream.concat(
                        Stream.of(new Belonging(coordinator.requireMember(), NetworkRole.COORDINATOR, now)),
                        Arrays.stream(others).map(each -> new Belonging(each.requireMember(), NetworkRole.MEMBER, now)))
                .toList();
        var command = new TakeInNetwork(
                new ProjectNetwork("Entraide " + UUID.randomUUID(), academie, ""),
                new PresentNetwork("Bonjour !", Joining.OPEN, ShownTo.MEMBERS),
                NetworkState.ACTIVE,
                belonging,
                Map.of(),
                now,
                now,
                now);
        var network = people.as(Viewer.portal(), () -> intake.takeIn(command));
        return new Board(
                network,
                as(NetworkRole.COORDINATOR, network, coordinator),
                Arrays.stream(others)
                        .map(each -> as(NetworkRole.MEMBER, network, each))
                        .toList());
    }

    private static Viewer as(NetworkRole role, NetworkId network, Viewer member) {
        return member.holding(Set.of(Grant.of(role, network)));
    }

    ProposeExchange mentoring(ExchangeSide side, String title, ShownTo shownTo) {
        return new ProposeExchange(
                side,
                ExchangeHelp.MENTORING,
                title,
                "Une heure, **sans préparation**.",
                Set.of("MATHS"),
                Set.of("5E"),
                Set.of(),
                ExchangeMode.REMOTE,
                "",
                LocalDate.ofInstant(clock.instant(), Viewer.PARIS).plusDays(30),
                shownTo);
    }

    public ExchangeId proposed(Viewer author, NetworkId network, ProposeExchange command) throws Exception {
        return people.as(author, () -> life.propose(network, command));
    }
}
