package org.essaim.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.essaim.shared.problem.ConflictException;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.Test;

@DomainTest
class PublishingConcurrencyIT {

    @Inject
    private People people;

    @Inject
    private TestScenarios shelf;

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private ScenarioReview review;

    @Inject
    private Sql sql;

    @Test
    void ofTwoHundredSimultaneousPublishesExactlyOneWins() throws Exception {
        var author = people.enrol(aMember());
        var moderator = people.enrol(aMember().moderator());
        var id = shelf.draftBy(author, "Ruée sur la publication");
        var version = shelf.submit(author, id);

        var won = Race.winners(200, ConflictException.class, () -> {
            people.does(moderator, () -> review.decide(new ReviewDecision(id, version, Decision.PUBLISH, "")));
            return true;
        });

        assertThat(won).isEqualTo(1);
        assertThat(sql.number(
                        "select count(*) from scenario_version where state = 'PUBLISHED' and scenario_id = " + id))
                .isEqualTo(1);
        assertThat(sql.number("select count(*) from scenario_review r join scenario_version v on v.id = r.version_id"
                        + " where v.scenario_id = " + id))
                .isEqualTo(1);
        assertThat(sql.number("select count(*) from mail_outbox where template = 'library-published'"
                        + " and placeholders ->> 'title' = 'Ruée sur la publication'"))
                .isEqualTo(1);
    }

    @Test
    void ofManyNewVersionsAtOnceExactlyOneOpens() throws Exception {
        var author = people.enrol(aMember());
        var moderator = people.enrol(aMember().moderator());
        var id = shelf.draftBy(author, "Une seule suite");
        shelf.publish(author, moderator, id);

        var won = Race.winners(40, ConflictException.class, () -> {
            people.does(author, () -> drafting.openNewVersion(id));
            return true;
        });

        assertThat(won).isEqualTo(1);
    }

    @Test
    void ofManySavesFromTheSameStateExactlyOneIsKept() throws Exception {
        var author = people.enrol(aMember());
        var id = shelf.draftBy(author, "Quarante fenêtres");
        var seen = people.as(author, () -> drafting.draft(id)).rowVersion();
        var number = new AtomicInteger();

        var won = Race.winners(
                40,
                ConflictException.class,
                () -> people.as(
                        author,
                        () -> drafting.save(new SaveDraft(
                                id, seen, TestScenarios.complete("Fenêtre " + number.incrementAndGet())))));

        assertThat(won).isEqualTo(1);
    }
}
