package org.essaim.networks;

import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.networks.life.NetworkIntake;
import org.essaim.networks.life.PresentNetwork;
import org.essaim.networks.life.ProjectNetwork;
import org.essaim.networks.life.TakeInNetwork;
import org.essaim.networks.life.TakeInNetwork.Belonging;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.People;

/** Networks of tests, and those who belong to them as the portal sees them after their next request. */
@ApplicationScoped
public class TestNetworks {

    @Inject
    private NetworkIntake intake;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** Somebody who will coordinate what is {@linkplain #active made} next with them. */
    public Viewer somebody() throws Exception {
        return people.enrol(aMember());
    }

    public NetworkId active(Joining joining, Viewer... coordinators) throws Exception {
        return made(NetworkState.ACTIVE, joining, coordinators);
    }

    public NetworkId made(NetworkState state, Joining joining, Viewer... coordinators) throws Exception {
        var running = Stream.of(coordinators)
                .map(each -> belonging(each.requireMember(), NetworkRole.COORDINATOR))
                .toList();
        return takenIn("01", presentation(joining), state, running);
    }

    /** An active one of an académie, which everybody joins who likes. */
    public NetworkId of(String academie, Viewer coordinator, Viewer... members) throws Exception {
        return of(academie, presentation(Joining.OPEN), coordinator, members);
    }

    public NetworkId of(String academie, PresentNetwork presentation, Viewer coordinator, Viewer... members)
            throws Exception {
        var all = Stream.concat(
                Stream.of(belonging(coordinator.requireMember(), NetworkRole.COORDINATOR)),
                Stream.of(members).map(each -> belonging(each.requireMember(), NetworkRole.MEMBER)));
        return of(academie, presentation, all.toList());
    }

    public NetworkId of(String academie, PresentNetwork presentation, List<Belonging> all) throws Exception {
        return takenIn(academie, presentation, NetworkState.ACTIVE, all);
    }

    private NetworkId takenIn(String academie, PresentNetwork presentation, NetworkState state, List<Belonging> all)
            throws Exception {
        var now = clock.instant();
        var project = new ProjectNetwork("Essai " + UUID.randomUUID(), academie, "");
        var command = new TakeInNetwork(project, presentation, state, all, Map.of(), now, now, now);
        return people.as(Viewer.portal(), () -> intake.takeIn(command));
    }

    /** One of a network that is made now. */
    public Belonging belonging(MemberId member, NetworkRole role) {
        return new Belonging(member, role, clock.instant());
    }

    public static PresentNetwork presentation(Joining joining) {
        return new PresentNetwork("Bonjour !", joining, ShownTo.MEMBERS);
    }

    public static Viewer as(NetworkRole role, NetworkId network, Viewer member) {
        return member.holding(Set.of(Grant.of(role, network)));
    }

    public static Viewer coordinating(NetworkId network, Viewer member) {
        return as(NetworkRole.COORDINATOR, network, member);
    }
}
