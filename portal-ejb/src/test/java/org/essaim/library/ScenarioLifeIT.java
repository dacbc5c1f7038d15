package org.essaim.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;
import static org.essaim.testing.People.READER;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.nodes.PublicChanges;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

@DomainTest
class ScenarioLifeIT {

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

    @Inject
    private Sql sql;

    @Inject
    private PublicChanges changes;

    @Inject
    private DataSource database;

    private Viewer author;
    private Viewer moderator;

    @BeforeEach
    void people() throws Exception {
        author = people.enrol(aMember());
        moderator = people.enrol(aMember().moderator());
    }

    @Test
    void aDraftIsVisibleToItsAuthorOnly() throws Exception {
        var id = shelf.draftBy(author, "Brouillon secret");
        assertThat(people.as(author, () -> catalogue.scenario(id)).state()).isEqualTo(VersionState.DRAFT);
        assertThatThrownBy(() -> people.as(READER, () -> catalogue.scenario(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(people.enrol(aMember()), () -> drafting.draft(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void insidersAreWhoWroteAVersion() throws Exception {
        var id = shelf.draftBy(author, "À deux");
        assertThat(people.as(READER, () -> catalogue.insiders(id))).containsExactly(author.id());
        shelf.publish(author, moderator, id);
        assertThat(people.as(READER, () -> catalogue.insiders(id))).containsExactly(author.id());
        assertThat(people.as(READER, () -> catalogue.insiders(new ScenarioId(Long.MAX_VALUE))))
                .isEmpty();
    }

    /** A notice of the first would stand before that of the second. */
    @Test
    void nodesHearOfWhatReadersSeeAndOfNoDraft() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen essaim_changes");
            var id = shelf.draftBy(author, "Enregistré chaque minute");
            statement.execute("select 1");
            var heard = connection.unwrap(PGConnection.class);
            assertThat(heard.getNotifications()).isNullOrEmpty();
            var before = changes.count();
            shelf.publish(author, moderator, id);
            assertThat(changes.count()).isGreaterThan(before);
            assertThat(heard.getNotifications(30_000)).hasSize(1);
            statement.execute("unlisten *");
        }
    }

    @Test
    void whatIsSavedAsAWholeNeverOverwritesAnything() throws Exception {
        var id = shelf.draftBy(author, "Deux fenêtres");
        var seen = people.as(author, () -> drafting.draft(id));
        people.as(
                author,
                () -> drafting.save(new SaveDraft(id, seen.rowVersion(), TestScenarios.complete("Première fenêtre"))));
        assertThatThrownBy(() -> people.as(
                        author,
                        () -> drafting.save(
                                new SaveDraft(id, seen.rowVersion(), TestScenarios.complete("Seconde fenêtre")))))
                .isInstanceOf(ConflictException.class);
        assertThat(people.as(author, () -> drafting.draft(id)).content().title())
                .isEqualTo("Première fenêtre");
    }

    @Test
    void savingTwiceTheSameIsNoConflict() throws Exception {
        var id = shelf.draftBy(author, "Double clic");
        var seen = people.as(author, () -> drafting.draft(id));
        var again = people.as(author, () -> drafting.save(new SaveDraft(id, seen.rowVersion(), seen.content())));
        assertThat(again.version()).isEqualTo(seen.rowVersion());
    }

    @Test
    void everyBrokenRuleIsReportedByField() throws Exception {
        var id = shelf.draftBy(author, "Trop long");
        var seen = people.as(author, () -> drafting.draft(id));
        var wrong = TestScenarios.complete("x".repeat(201));
        assertThatThrownBy(() -> people.as(author, () -> drafting.save(new SaveDraft(id, seen.rowVersion(), wrong))))
                .isInstanceOfSatisfying(InvalidException.class, invalid -> assertThat(invalid.violations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactly("title"));
    }

    @Test
    void aScenarioWithoutClassTimeCannotBeSubmitted() throws Exception {
        var id = shelf.draftBy(author, "Sans classe");
        var draft = people.as(author, () -> drafting.draft(id));
        var phases = draft.content().phases().stream()
                .map(phase -> new org.essaim.library.content.Phase(
                        phase.key(),
                        phase.moment(),
                        phase.title(),
                        phase.activities().stream().map(ScenarioLifeIT::atHome).toList()))
                .toList();
        var saved = people.as(
                author,
                () -> drafting.save(
                        new SaveDraft(id, draft.rowVersion(), draft.content().withPhases(phases))));
        assertThatThrownBy(() -> people.does(author, () -> drafting.submit(id, saved.version())))
                .isInstanceOf(RuleException.class);
    }

    private static org.essaim.library.content.Activity atHome(org.essaim.library.content.Activity each) {
        return new org.essaim.library.content.Activity(
                each.key(),
                each.title(),
                each.instructions(),
                each.minutes(),
                org.essaim.library.content.Place.DISTANCE,
                false,
                each.grouping(),
                each.bloom(),
                each.interaction(),
                "",
                "",
                List.of(),
                List.of());
    }

    @Test
    void nobodyReviewsTheirOwnWork() throws Exception {
        var id = shelf.draftBy(moderator, "Juge et partie");
        var version = shelf.submit(moderator, id);
        assertThatThrownBy(() -> people.does(
                        moderator, () -> review.decide(new ReviewDecision(id, version, Decision.PUBLISH, ""))))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void everyDecisionButPublishingNeedsAReason() throws Exception {
        var id = shelf.draftBy(author, "Sans raison");
        var version = shelf.submit(author, id);
        assertThatThrownBy(() -> people.does(
                        moderator, () -> review.decide(new ReviewDecision(id, version, Decision.REQUEST_CHANGES, " "))))
                .isInstanceOf(InvalidException.class);
        people.does(
                moderator,
                () -> review.decide(new ReviewDecision(id, version, Decision.REQUEST_CHANGES, "Précisez la durée.")));
        var draft = people.as(author, () -> drafting.draft(id));
        assertThat(draft.state()).isEqualTo(VersionState.CHANGES_REQUESTED);
        assertThat(draft.lastReview().reason()).isEqualTo("Précisez la durée.");
        assertThat(letters("library-changes-requested", "Sans raison")).isEqualTo(1);
    }

    @Test
    void aPublishedNewVersionReplacesTheFormerOne() throws Exception {
        var id = published("Version un");
        people.does(author, () -> drafting.openNewVersion(id));
        assertThatThrownBy(() -> people.does(author, () -> drafting.openNewVersion(id)))
                .isInstanceOf(ConflictException.class);
        var draft = people.as(author, () -> drafting.draft(id));
        people.as(
                author,
                () -> drafting.save(new SaveDraft(id, draft.rowVersion(), TestScenarios.complete("Version deux"))));
        assertThat(people.as(READER, () -> catalogue.scenario(id)).content().title())
                .isEqualTo("Version un");

        publish(id);

        var current = people.as(READER, () -> catalogue.scenario(id));
        assertThat(current.content().title()).isEqualTo("Version deux");
        assertThat(current.versions()).hasSize(2);
        assertThat(people.as(READER, () -> catalogue.version(id, 1)).state()).isEqualTo(VersionState.SUPERSEDED);
    }

    @Test
    void aWithdrawnScenarioShowsItsReasonAndCanBeRestored() throws Exception {
        var id = published("À retirer");
        people.does(moderator, () -> withdrawal.withdraw(id, "Une image sans droits."));
        assertThatThrownBy(() -> people.as(READER, () -> catalogue.scenario(id)))
                .isInstanceOfSatisfying(WithdrawnException.class, gone -> {
                    assertThat(gone.title()).isEqualTo("À retirer");
                    assertThat(gone.reason()).isEqualTo("Une image sans droits.");
                });
        people.does(moderator, () -> withdrawal.restore(id));
        assertThat(people.as(READER, () -> catalogue.scenario(id)).isCurrent()).isTrue();
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasPublished() throws Exception {
        var id = published("Scellé");
        assertThatThrownBy(
                        () -> sql.change("update scenario_version set content = jsonb_set(content, '{title}', '\"x\"')"
                                + " where scenario_id = " + id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> sql.change("delete from scenario_version where scenario_id = " + id))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> sql.change("update scenario_version set state = 'DRAFT' where scenario_id = " + id))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(
                        () -> sql.change("insert into scenario_version (scenario_id, number, state, content, profile,"
                                + " class_minutes, created_at, saved_at, published_at) select scenario_id, 9, state, content,"
                                + " profile, class_minutes, created_at, saved_at, published_at from scenario_version"
                                + " where scenario_id = " + id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("scenario_one_current_version");
    }

    @Test
    void theCatalogueFiltersAndCounts() throws Exception {
        published("Filtre du catalogue");
        var filter = new CatalogueFilter(
                java.util.Set.of("MATHS"), null, java.util.Set.of("C4"), null, null, null, author.id());
        var page = people.as(
                READER, () -> catalogue.list(new ListRequest<>(filter, CatalogueOrder.TITLE, Slice.first(12))));
        assertThat(page.items()).extracting(card -> card.title()).containsExactly("Filtre du catalogue");
        var facets = people.as(READER, () -> catalogue.facets(filter));
        assertThat(facets.disciplines()).containsEntry("MATHS", 1L);
        assertThat(facets.cycles()).containsEntry("C4", 1L);
        assertThat(people.as(author, () -> catalogue.mine(Slice.first(20))).items())
                .anySatisfy(mine -> assertThat(mine.current()).isEqualTo(VersionState.PUBLISHED));
    }

    private ScenarioId published(String title) throws Exception {
        var id = shelf.draftBy(author, title);
        publish(id);
        return id;
    }

    private void publish(ScenarioId id) throws Exception {
        shelf.publish(author, moderator, id);
    }

    private long letters(String template, String title) throws SQLException {
        return sql.number(
                "select count(*) from mail_outbox where template = ? and placeholders ->> 'title' = ?",
                template,
                title);
    }
}
