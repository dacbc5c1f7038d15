package org.essaim.exchanges;

import static org.essaim.networks.TestNetworks.as;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.ShownTo;
import org.essaim.networks.TestNetworks;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.People;

/** Networks whose members offer and look for something. */
@ApplicationScoped
public class TestBoards {

    @Inject
    private TestNetworks networks;

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
        var network = networks.of(academie, coordinator, others);
        return new Board(
                network,
                as(NetworkRole.COORDINATOR, network, coordinator),
                Arrays.stream(others)
                        .map(each -> as(NetworkRole.MEMBER, network, each))
                        .toList());
    }

    public ProposeExchange mentoring(ExchangeSide side, String title, ShownTo shownTo) {
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
