package org.essaim.networks;

import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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
        var now = clock.instant();
        var command = new TakeInNetwork(
                new ProjectNetwork("Essai " + UUID.randomUUID(), "01", ""),
                presentation(joining),
                state,
                Stream.of(coordinators).map(each -> running(each, now)).toList(),
                Map.of(),
                now,
                now,
                now);
        return people.as(Viewer.portal(), () -> intake.takeIn(command));
    }

    public static PresentNetwork presentation(Joining joining) {
        return new PresentNetwork("Bonjour !", joining, ShownTo.MEMBERS);
    }

    private static Belonging running(Viewer coordinator, Instant now) {
        return new Belonging(coordinator.requireMember(), NetworkRole.COORDINATOR, now);
    }

    public static Viewer as(NetworkRole role, NetworkId network, Viewer member) {
        return member.holding(Set.of(Grant.of(role, network)));
    }

    public static Viewer coordinating(NetworkId network, Viewer member) {
        return as(NetworkRole.COORDINATOR, network, member);
    }
}
