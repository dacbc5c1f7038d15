package org.essaim.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.essaim.library.Decision;
import org.essaim.library.ReviewDecision;
import org.essaim.library.SaveDraft;
import org.essaim.library.ScenarioDrafting;
import org.essaim.library.ScenarioReview;
import org.essaim.shared.ConflictException;
import org.essaim.shared.Role;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PublishingConcurrencyIT {

    @Inject
    private LibraryPeople people;

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private ScenarioReview review;

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource database;

    @Test
    void ofTwoHundredSimultaneousPublishesExactlyOneWins() throws Exception {
        var author = people.somebody();
        var moderator = people.somebody(Role.MODERATOR);
        var id = people.draftBy(author, "Ruée sur la publication");
        var version = people.submit(author, id);

        var won = race(200, () -> {
            people.does(moderator, () -> review.decide(new ReviewDecision(id, version, Decision.PUBLISH, "")));
            return true;
        });

        assertThat(won).isEqualTo(1);
        assertThat(count("select count(*) from scenario_version where state = 'PUBLISHED' and scenario_id = " + id))
                .isEqualTo(1);
        assertThat(count("select count(*) from scenario_review r join scenario_version v on v.id = r.version_id"
                        + " where v.scenario_id = " + id))
                .isEqualTo(1);
        assertThat(count("select count(*) from mail_outbox where template = 'library-published'"
                        + " and placeholders ->> 'title' = 'Ruée sur la publication'"))
                .isEqualTo(1);
    }

    @Test
    void ofManyNewVersionsAtOnceExactlyOneOpens() throws Exception {
        var author = people.somebody();
        var moderator = people.somebody(Role.MODERATOR);
        var id = people.draftBy(author, "Une seule suite");
        var version = people.submit(author, id);
        people.does(moderator, () -> review.decide(new ReviewDecision(id, version, Decision.PUBLISH, "")));

        var won = race(40, () -> {
            people.does(author, () -> drafting.openNewVersion(id));
            return true;
        });

        assertThat(won).isEqualTo(1);
    }

    @Test
    void ofManySavesFromTheSameStateExactlyOneIsKept() throws Exception {
        var author = people.somebody();
        var id = people.draftBy(author, "Quarante fenêtres");
        var seen = people.as(author, () -> drafting.draft(id)).rowVersion();
        var number = new AtomicInteger();

        var won = race(
                40,
                () -> people.as(
                        author,
                        () -> drafting.save(new SaveDraft(
                                id, seen, LibraryPeople.complete("Fenêtre " + number.incrementAndGet())))));

        assertThat(won).isEqualTo(1);
    }

    /** How many of so many at once succeed; all others must meet a conflict. */
    private static int race(int many, Callable<?> action) throws Exception {
        var start = new CountDownLatch(1);
        var runners = Executors.newFixedThreadPool(many);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (var i = 0; i < many; i++) {
                results.add(runners.submit(() -> {
                    start.await();
                    try {
                        action.call();
                        return true;
                    } catch (ConflictException e) {
                        return false;
                    }
                }));
            }
            start.countDown();
            var won = 0;
            for (var result : results) {
                won += result.get() ? 1 : 0;
            }
            return won;
        } finally {
            runners.shutdownNow();
        }
    }

    private long count(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
