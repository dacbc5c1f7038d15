package org.essaim.cotraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.essaim.networks.TestNetworks.coordinating;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.essaim.discovery.SearchRequest;
import org.essaim.discovery.SiteSearch;
import org.essaim.networks.Joining;
import org.essaim.networks.TestNetworks;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes upon a co-training: on its page, in lists, by the search. */
@DomainTest
class CoTrainingSightIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WORD = "carrelage";

    @Inject
    private CoTrainingPlanning planning;

    @Inject
    private CoTrainers trainers;

    @Inject
    private CoTrainingAgenda agenda;

    @Inject
    private CoTrainingReports reports;

    @Inject
    private SiteSearch search;

    @Inject
    private TestNetworks networks;

    @Inject
    private People people;

    @Inject
    private Transactions transactions;

    private Viewer coordinator;
    private Viewer moderator;
    private CoTrainingId id;

    @BeforeEach
    void aDraft() throws Exception {
        var running = people.enrol(aMember());
        moderator = people.enrol(aMember().moderator());
        var network = networks.active(Joining.OPEN, running);
        coordinator = coordinating(network, running);
        id = people.as(coordinator, () -> planning.draft(network, plan()));
    }

    @Test
    void onceItIsPublishedEverybodyComesUponItUntilItIsCancelled() throws Exception {
        assertSeen(false);
        assertThat(people.as(coordinator, () -> agenda.coTraining(id)).line().isDraft())
                .isTrue();
        publish();
        assertSeen(true);
        people.does(coordinator, () -> planning.cancel(id, "Plus de salle."));
        assertThat(people.as(People.READER, () -> agenda.coTraining(id)).line().isCancelled())
                .isTrue();
        assertFound(false);
        assertThat(listed()).isFalse();
    }

    @Test
    void whatModerationTakesOutIsSeenByWhoPlansAloneUntilItIsGivenBack() throws Exception {
        publish();
        people.does(moderator, () -> transactions.committed(() -> reports.remove(id.value(), "Une publicité.")));
        assertSeen(false);
        assertThat(people.as(coordinator, () -> agenda.coTraining(id)).told().takenOut())
                .isTrue();
        assertThat(people.as(People.READER, () -> reports.seen(id.value()))).isEmpty();
        assertThatThrownBy(() -> people.as(coordinator, () -> planning.copy(id)))
                .isInstanceOf(RuleException.class);
        people.does(moderator, () -> transactions.committed(() -> reports.restore(id.value())));
        assertSeen(true);
    }

    private void publish() throws Exception {
        people.does(coordinator, () -> trainers.trainMyself(id));
        people.does(coordinator, () -> planning.publish(id));
    }

    private void assertSeen(boolean isSeen) throws Exception {
        if (isSeen) {
            assertThat(people.as(People.READER, () -> agenda.coTraining(id))
                            .line()
                            .id())
                    .isEqualTo(id);
        } else {
            assertThatThrownBy(() -> people.as(People.READER, () -> agenda.coTraining(id)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(listed()).isEqualTo(isSeen);
        assertFound(isSeen);
    }

    private boolean listed() throws Exception {
        var filter = new CoTrainingFilter(Set.of(), WORD, Set.of(), Set.of(), "", 0, false, null);
        return people
                .as(
                        People.READER,
                        () -> agenda.list(new ListRequest<>(filter, CoTrainingOrder.SOONEST, Slice.first(50))))
                .items()
                .stream()
                .anyMatch(line -> line.id().equals(id));
    }

    private void assertFound(boolean isFound) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        people
                                .as(People.READER, () -> search.search(SearchRequest.of(WORD))
                                        .items())
                                .stream()
                                .anyMatch(item -> item.url().equals("/co-formations/" + id)))
                .isEqualTo(isFound));
    }

    private static PlanCoTraining plan() {
        var day = LocalDate.now(Viewer.PARIS).plusDays(20);
        var half = new PlanHalfDay(null, day, LocalTime.of(9, 0), LocalTime.of(12, 0), "Collège", "");
        return new PlanCoTraining(
                "Le " + WORD + " des notions",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                "",
                "",
                "",
                "",
                "",
                5,
                20,
                null,
                null,
                null,
                false,
                0,
                "",
                List.of(half));
    }
}
