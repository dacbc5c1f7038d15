package org.essaim.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkFeed;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.ShownTo;
import org.essaim.networks.TestNetworks;
import org.essaim.networks.life.PresentNetwork;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.junit.jupiter.api.Test;

/** A scenario on the page of a network tells that its author belongs to it. */
@DomainTest
class SharedScenariosIT {

    @Inject
    private SharedScenarios shared;

    @Inject
    private NetworkFeed news;

    @Inject
    private TestScenarios scenarios;

    @Inject
    private TestNetworks networks;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    @Test
    void readersSeeScenariosOfThoseMembersWhomTheNetworkNamesToThem() throws Exception {
        var coordinator = people.enrol(aMember());
        var known = people.enrol(aMember());
        var secretive = people.enrol(aMember().withPrivateProfile());
        var moderator = people.enrol(aMember().moderator());
        for (var author :
                Map.of("Un", coordinator, "Deux", known, "Trois", secretive).entrySet()) {
            var id = scenarios.draftBy(author.getValue(), author.getKey());
            scenarios.publish(author.getValue(), moderator, id);
        }
        scenarios.draftBy(known, "Brouillon");
        var open = network(ShownTo.EVERYONE, coordinator, known, secretive);
        var closed = network(ShownTo.MEMBERS, coordinator, known, secretive);
        assertThat(titles(open, People.READER)).containsExactlyInAnyOrder("Un", "Deux");
        assertThat(titles(closed, People.READER)).containsExactly("Un");
        assertThat(titles(closed, moderator)).containsExactly("Un");
        var inside = secretive.holding(Set.of(Grant.of(NetworkRole.MEMBER, closed)));
        assertThat(titles(closed, inside)).containsExactlyInAnyOrder("Un", "Deux", "Trois");
        assertThat(people.as(inside, () -> news.newest(closed, 9)))
                .as("the feed is that of everyone, whoever asks")
                .extracting(each -> each.title())
                .containsExactly("Un");
    }

    private List<String> titles(NetworkId network, Viewer viewer) throws Exception {
        var all = people.as(viewer, () -> shared.list(network, Slice.first(9))).items().stream()
                .map(ScenarioCard::title)
                .toList();
        assertThat(people.as(viewer, () -> shared.newest(network, 9)))
                .extracting(SharedScenario::title)
                .isEqualTo(all);
        return all;
    }

    private NetworkId network(ShownTo membersShownTo, Viewer coordinator, Viewer... members) throws Exception {
        var presentation = new PresentNetwork("Bonjour !", Joining.OPEN, membersShownTo);
        return networks.of("13", presentation, coordinator, members);
    }
}
