package org.essaim.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Set;
import org.essaim.library.content.Activity;
import org.essaim.library.content.Phase;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.VersionContent;
import org.essaim.library.merging.DraftBase;
import org.essaim.library.merging.Part;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeping what is typed: as much of it as can be kept. */
@DomainTest
class DraftKeepingIT {

    @Inject
    private People people;

    @Inject
    private TestScenarios shelf;

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private DraftKeeping keeping;

    private Viewer author;
    private ScenarioId id;
    private VersionContent before;

    @BeforeEach
    void aDraft() throws Exception {
        author = people.enrol(aMember());
        id = shelf.draftBy(author, "Deux fenêtres");
        before = saved();
    }

    @Test
    void twoWindowsThatChangedDifferentFieldsAreBothKept() throws Exception {
        keep(titled("Première fenêtre"));
        var second = keep(summed("Seconde fenêtre"));
        assertThat(second.clashes()).isEmpty();
        assertThat(second.takenIn()).isTrue();
        assertThat(saved().title()).isEqualTo("Première fenêtre");
        assertThat(saved().summary()).isEqualTo("Seconde fenêtre");
        assertThat(second.shown()).isEqualTo(saved());
    }

    @Test
    void whatBothWindowsChangedIsAskedAndTheRestIsKept() throws Exception {
        keep(titled("Première fenêtre"));
        var second = keep(new Typed(before).title("Seconde fenêtre").summary("Le reste"));
        assertThat(second.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.part()).isEqualTo(Part.named("title"));
            assertThat(clash.theirs()).isEqualTo("Première fenêtre");
            assertThat(clash.mine()).isEqualTo("Seconde fenêtre");
        });
        assertThat(second.other()).isNotNull();
        assertThat(saved().title()).isEqualTo("Première fenêtre");
        assertThat(saved().summary()).isEqualTo("Le reste");

        var mine = second.base().with(DraftBase.of(saved()), Set.of(Part.named("title")));
        var chosen = people.as(author, () -> keeping.keep(new KeepDraft(id, mine, second.shown(), Set.of())));
        assertThat(chosen.clashes()).isEmpty();
        assertThat(saved().title()).isEqualTo("Seconde fenêtre");
    }

    @Test
    void oneBadFieldDoesNotStopTheOthers() throws Exception {
        var kept =
                keep(new Typed(before).title("x".repeat(201)).summary("Gardé").language("tlh!"));
        assertThat(kept.refused()).extracting(Violation::field).containsExactly("title", "language");
        assertThat(kept.shown().title()).hasSize(201);
        assertThat(kept.shown().language()).isEqualTo("tlh!");
        assertThat(saved().title()).isEqualTo("Deux fenêtres");
        assertThat(saved().language()).isEqualTo("fr");
        assertThat(saved().summary()).isEqualTo("Gardé");
    }

    @Test
    void aResourceOfSomebodyElseStopsNoOtherPart() throws Exception {
        var foreign = TestScenarios.complete("Emprunt", new ResourceId(987_654_321));
        var kept = keep(foreign);
        assertThat(kept.refused()).extracting(Violation::field).containsExactly("phases[0].activities[0].resources");
        assertThat(saved().title()).isEqualTo("Emprunt");
        assertThat(saved().resources()).isEmpty();
    }

    @Test
    void whatCouldNotBeReadStaysAsItIsSaved() throws Exception {
        var blank = new Typed(before).preparation(0).title("Autre").content();
        var kept = people.as(
                author,
                () -> keeping.keep(new KeepDraft(id, DraftBase.of(before), blank, Set.of("preparationMinutes"))));
        assertThat(kept.refused()).isEmpty();
        assertThat(saved().preparationMinutes())
                .isEqualTo(before.preparationMinutes())
                .isPositive();
        assertThat(saved().title()).isEqualTo("Autre");
    }

    @Test
    void tooManyActivitiesAreRefusedAsAWhole() {
        var many = before.withPhases(before.phases().stream()
                .map(phase -> new Phase(
                        phase.key(),
                        phase.moment(),
                        phase.title(),
                        Collections.nCopies(41, Activity.blank(PhaseMoment.DURING))))
                .toList());
        assertThatThrownBy(() -> keep(many)).isInstanceOf(InvalidException.class);
    }

    @Test
    void savingTheSameAgainWritesNothing() throws Exception {
        var once = keep(titled("Une fois"));
        var again = keep(titled("Une fois"));
        assertThat(again.version()).isEqualTo(once.version());
        assertThat(again.clashes()).isEmpty();
    }

    @Test
    void strangersAndSubmittedVersionsAreRefused() throws Exception {
        var stranger = people.enrol(aMember());
        assertThatThrownBy(() -> people.as(stranger, () -> keeping.keep(command(before))))
                .isInstanceOf(NotFoundException.class);
        shelf.submit(author, id);
        assertThatThrownBy(() -> keep(titled("Trop tard"))).isInstanceOf(ConflictException.class);
    }

    private DraftKept keep(Typed typed) throws Exception {
        return keep(typed.content());
    }

    private DraftKept keep(VersionContent typed) throws Exception {
        return people.as(author, () -> keeping.keep(command(typed)));
    }

    /** From a page that was filled before anybody saved. */
    private KeepDraft command(VersionContent typed) {
        return new KeepDraft(id, DraftBase.of(before), typed, Set.of());
    }

    private VersionContent titled(String title) {
        return new Typed(before).title(title).content();
    }

    private VersionContent summed(String summary) {
        return new Typed(before).summary(summary).content();
    }

    private VersionContent saved() throws Exception {
        return people.as(author, () -> drafting.draft(id)).content();
    }

    /** A content with some fields typed over. */
    private static final class Typed {

        private final VersionContent from;
        private String title;
        private String summary;
        private String language;
        private int preparation;

        Typed(VersionContent from) {
            this.from = from;
            title = from.title();
            summary = from.summary();
            language = from.language();
            preparation = from.preparationMinutes();
        }

        Typed title(String typed) {
            title = typed;
            return this;
        }

        Typed summary(String typed) {
            summary = typed;
            return this;
        }

        Typed language(String typed) {
            language = typed;
            return this;
        }

        Typed preparation(int minutes) {
            preparation = minutes;
            return this;
        }

        VersionContent content() {
            return new VersionContent(
                    title,
                    summary,
                    language,
                    from.disciplines(),
                    from.levels(),
                    from.flip(),
                    from.objectives(),
                    from.skills(),
                    from.keywords(),
                    preparation,
                    from.licence(),
                    from.equipment(),
                    from.homeEquipment(),
                    from.homeFallback(),
                    from.supportForStruggling(),
                    from.challengeForAdvanced(),
                    from.familyInformation(),
                    from.phases());
        }
    }
}
