package org.essaim.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;
import static org.essaim.testing.People.READER;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody becomes an author unasked, and readers see a new one with the version that was published with them. */
@DomainTest
class CoAuthorsIT {

    @Inject
    private People people;

    @Inject
    private TestScenarios shelf;

    @Inject
    private CoAuthoring coAuthoring;

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private ScenarioReview review;

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private Sql sql;

    private Viewer author;
    private Viewer colleague;
    private Viewer moderator;

    @BeforeEach
    void people() throws Exception {
        author = people.enrol(aMember());
        colleague = people.enrol(aMember());
        moderator = people.enrol(aMember().moderator());
    }

    @Test
    void anInvitedMemberIsNoAuthorUntilTheyAccept() throws Exception {
        var id = shelf.draftBy(author, "Invitation en attente");
        invite(id, colleague);
        assertThatThrownBy(() -> people.as(colleague, () -> drafting.draft(id))).isInstanceOf(NotFoundException.class);
        assertThat(draftAuthors(id)).containsExactly(author.id());
        assertThat(people.as(colleague, () -> coAuthoring.writes(id))).isFalse();
        assertThat(people.as(colleague, coAuthoring::invitations))
                .extracting(InvitationView::scenario)
                .containsExactly(id);
        assertThat(sql.number(
                        "select count(*) from mail_outbox where template = 'library-invited'"
                                + " and placeholders ->> 'title' = ?",
                        "Invitation en attente"))
                .isEqualTo(1);

        people.does(colleague, () -> coAuthoring.accept(id));
        assertThat(people.as(colleague, () -> coAuthoring.writes(id))).isTrue();
        assertThat(draftAuthors(id)).containsExactly(author.id(), colleague.id());
        assertThat(people.as(colleague, () -> drafting.draft(id)).invited()).isEmpty();
        assertThatThrownBy(() -> people.does(colleague, () -> coAuthoring.accept(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aMemberWhoDeclinedIsNotInvitedAgainToThatVersion() throws Exception {
        var id = shelf.draftBy(author, "Invitation déclinée");
        invite(id, colleague);
        people.does(colleague, () -> coAuthoring.decline(id));
        assertThat(people.as(author, () -> drafting.draft(id)).invited())
                .extracting(Invited::declined)
                .containsExactly(true);
        assertThatThrownBy(() -> invite(id, colleague)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> people.does(colleague, () -> coAuthoring.accept(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aMemberWithAPrivateProfileCannotBeInvitedByNumber() throws Exception {
        var id = shelf.draftBy(author, "Profil privé");
        sql.change(
                "update member set public_profile = false where id = ?",
                colleague.id().value());
        assertThatThrownBy(() -> invite(id, colleague)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> people.does(author, () -> coAuthoring.invite(id, "999999999")))
                .isInstanceOf(InvalidException.class);

        people.does(
                author,
                () -> coAuthoring.invite(
                        id,
                        sql.text(
                                "select email from member where id = ?",
                                colleague.id().value())));
        assertThat(people.as(author, () -> drafting.draft(id)).invited())
                .extracting(Invited::name)
                .containsExactly("");
    }

    @Test
    void readersSeeANewAuthorOnceTheirVersionIsPublished() throws Exception {
        var id = shelf.draftBy(author, "Auteurs par version");
        publish(author, id);
        people.does(author, () -> drafting.openNewVersion(id));
        invite(id, colleague);
        people.does(colleague, () -> coAuthoring.accept(id));
        assertThat(readAuthors(id)).containsExactly(author.id());
        assertThat(people.as(READER, () -> catalogue.byAuthor(colleague.id(), 5)))
                .isEmpty();

        publish(colleague, id);
        assertThat(readAuthors(id)).containsExactly(author.id(), colleague.id());
        assertThat(people.as(READER, () -> catalogue.version(id, 1)).authors())
                .extracting(MemberName::id)
                .containsExactly(author.id());
        assertThat(people.as(READER, () -> catalogue.byAuthor(colleague.id(), 5)))
                .hasSize(1);
    }

    @Test
    void anAuthorLeavesADraftAndStaysOnWhatWasPublished() throws Exception {
        var id = shelf.draftBy(author, "Départ");
        assertThatThrownBy(() -> people.does(author, () -> coAuthoring.leave(id)))
                .isInstanceOf(RuleException.class);
        invite(id, colleague);
        people.does(colleague, () -> coAuthoring.accept(id));
        publish(author, id);
        people.does(colleague, () -> drafting.openNewVersion(id));
        people.does(author, () -> coAuthoring.leave(id));

        assertThatThrownBy(() -> people.as(author, () -> drafting.draft(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(author, () -> catalogue.preview(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(author, () -> catalogue.basisOfNext(id)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(readAuthors(id)).containsExactly(author.id(), colleague.id());
        assertThat(people.as(author, () -> catalogue.mine(Slice.first(20))).items())
                .filteredOn(mine -> mine.id().equals(id))
                .singleElement()
                .satisfies(mine -> {
                    assertThat(mine.open()).isNull();
                    assertThat(mine.mayGoOn()).isFalse();
                });
    }

    @Test
    void nobodyReviewsAScenarioOfWhichTheyWroteAnyVersion() throws Exception {
        var id = shelf.draftBy(author, "Relu par un ancien auteur");
        invite(id, moderator);
        people.does(moderator, () -> coAuthoring.accept(id));
        publish(author, id);
        people.does(author, () -> drafting.openNewVersion(id));
        people.does(moderator, () -> coAuthoring.leave(id));
        var version = shelf.submit(author, id);
        assertThatThrownBy(() -> people.does(
                        moderator, () -> review.decide(new ReviewDecision(id, version, Decision.PUBLISH, ""))))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void acceptingAnInvitationDoesNotConflictWithASave() throws Exception {
        var id = shelf.draftBy(author, "Écrire pendant qu’on accepte");
        var seen = people.as(author, () -> drafting.draft(id));
        invite(id, colleague);
        people.does(colleague, () -> coAuthoring.accept(id));
        var saved = people.as(
                author,
                () -> drafting.save(
                        new SaveDraft(id, seen.rowVersion(), TestScenarios.complete("Écrit pendant qu’on acceptait"))));
        assertThat(saved.content().title()).isEqualTo("Écrit pendant qu’on acceptait");
    }

    @Test
    void theAuthorsOfAPublishedVersionAreSealed() throws Exception {
        var id = shelf.draftBy(author, "Auteurs scellés");
        publish(author, id);
        assertThatThrownBy(() -> sql.change(
                        "insert into scenario_version_author (version_id, position, member_id)"
                                + " select id, 5, ? from scenario_version where scenario_id = ?",
                        colleague.id().value(),
                        id.value()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("keeps its authors");
    }

    private void invite(ScenarioId id, Viewer whom) throws Exception {
        people.does(author, () -> coAuthoring.invite(id, whom.id().toString()));
    }

    private List<MemberId> draftAuthors(ScenarioId id) throws Exception {
        return people.as(author, () -> drafting.draft(id)).authors().stream()
                .map(MemberName::id)
                .toList();
    }

    private List<MemberId> readAuthors(ScenarioId id) throws Exception {
        return people.as(READER, () -> catalogue.scenario(id)).authors().stream()
                .map(MemberName::id)
                .toList();
    }

    private void publish(Viewer writer, ScenarioId id) throws Exception {
        var version = shelf.submit(writer, id);
        var other = people.enrol(aMember().moderator());
        people.does(other, () -> review.decide(new ReviewDecision(id, version, Decision.PUBLISH, "")));
    }
}
