package org.essaim.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.essaim.testing.MemberBuilder.aMember;
import static org.essaim.testing.People.READER;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each viewer finds at each address of a scenario, in every state that a withdrawal leaves behind. */
@DomainTest
class WithdrawnVersionIT {

    private static final String REASON = "Une photo sans autorisation";

    @Inject
    private People people;

    @Inject
    private TestScenarios shelf;

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private ScenarioReview review;

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private ScenarioWithdrawal withdrawal;

    private Viewer author;
    private Viewer moderator;
    private Viewer other;

    @BeforeEach
    void people() throws Exception {
        author = people.enrol(aMember());
        moderator = people.enrol(aMember().moderator());
        other = people.enrol(aMember());
    }

    @Test
    void aWithdrawnVersionIsVisibleToItsAuthorsAndModeratorsOnly() throws Exception {
        var id = withdrawn("Retiré");
        assertThat(found(id, 1))
                .containsEntry("scenario", "anybody GONE, member GONE, author GONE, moderator GONE")
                .containsEntry("version 1", "anybody GONE, member GONE, author 1, moderator 1")
                .containsEntry("preview", "anybody NOT_FOUND, member NOT_FOUND, author NOT_FOUND, moderator NOT_FOUND")
                .containsEntry("next", "anybody SIGN_IN_REQUIRED, member GONE, author 1, moderator FORBIDDEN");
    }

    @Test
    void aDraftOfAWithdrawnScenarioIsVisibleToItsAuthorsAndModeratorsOnly() throws Exception {
        var id = withdrawn("Retiré, repris");
        people.does(author, () -> drafting.openNewVersion(id));
        assertThat(found(id, 2))
                .containsEntry("scenario", "anybody GONE, member GONE, author GONE, moderator GONE")
                .containsEntry("version 1", "anybody GONE, member GONE, author 1, moderator 1")
                .containsEntry("version 2", "anybody NOT_FOUND, member NOT_FOUND, author 2, moderator 2")
                .containsEntry("preview", "anybody NOT_FOUND, member NOT_FOUND, author 2, moderator 2");
    }

    @Test
    void publishingALaterVersionDoesNotRestoreAWithdrawnOne() throws Exception {
        var id = withdrawn("Retiré, puis refait");
        people.does(author, () -> drafting.openNewVersion(id));
        publish(id);
        assertThat(found(id, 2))
                .containsEntry("scenario", "anybody 2, member 2, author 2, moderator 2")
                .containsEntry("version 1", "anybody GONE, member GONE, author 1, moderator 1")
                .containsEntry("version 2", "anybody 2, member 2, author 2, moderator 2")
                .containsEntry("next", "anybody SIGN_IN_REQUIRED, member FORBIDDEN, author 2, moderator FORBIDDEN");
        assertThat(people.as(other, () -> catalogue.scenario(id)).versions())
                .extracting(VersionLine::number)
                .containsExactly(2);
        assertThat(catchThrowable(() -> people.as(other, () -> catalogue.version(id, 1))))
                .isInstanceOfSatisfying(WithdrawnException.class, gone -> {
                    assertThat(gone.reason()).isEqualTo(REASON);
                    assertThat(gone.at()).isNotNull();
                });
    }

    @Test
    void versionsBeforeAWithdrawnOneAreGoneToo() throws Exception {
        var id = shelf.draftBy(author, "Deux versions, la seconde retirée");
        publish(id);
        people.does(author, () -> drafting.openNewVersion(id));
        publish(id);
        people.does(moderator, () -> withdrawal.withdraw(id, REASON));
        assertThat(found(id, 2))
                .containsEntry("version 1", "anybody GONE, member GONE, author 1, moderator 1")
                .containsEntry("version 2", "anybody GONE, member GONE, author 2, moderator 2");
        people.does(moderator, () -> withdrawal.restore(id));
        assertThat(found(id, 2))
                .containsEntry("version 1", "anybody 1, member 1, author 1, moderator 1")
                .containsEntry("version 2", "anybody 2, member 2, author 2, moderator 2");
    }

    private ScenarioId withdrawn(String title) throws Exception {
        var id = shelf.draftBy(author, title);
        publish(id);
        people.does(moderator, () -> withdrawal.withdraw(id, REASON));
        return id;
    }

    private void publish(ScenarioId id) throws Exception {
        var version = shelf.submit(author, id);
        people.does(moderator, () -> review.decide(new ReviewDecision(id, version, Decision.PUBLISH, "")));
    }

    /** By address: what each viewer meets there, a version's number or the kind of problem. */
    private Map<String, String> found(ScenarioId id, int versions) throws Exception {
        var found = new LinkedHashMap<String, String>();
        found.put("scenario", met(() -> catalogue.scenario(id)));
        for (var i = 1; i <= versions; i++) {
            var number = i;
            found.put("version " + number, met(() -> catalogue.version(id, number)));
        }
        found.put("preview", met(() -> catalogue.preview(id)));
        found.put("next", met(() -> catalogue.basisOfNext(id)));
        return found;
    }

    private String met(Callable<ScenarioView> reading) throws Exception {
        return "anybody " + met(READER, reading) + ", member " + met(other, reading) + ", author "
                + met(author, reading) + ", moderator " + met(moderator, reading);
    }

    private String met(Viewer who, Callable<ScenarioView> reading) throws Exception {
        try {
            return Integer.toString(people.as(who, reading).number());
        } catch (BusinessException e) {
            return e.type().name();
        }
    }
}
