package org.essaim.library.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.essaim.library.content.Activity;
import org.essaim.library.content.Phase;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.VersionContent;
import org.junit.jupiter.api.Test;

/** One draft on two pages: both were filled from {@link #BEFORE}, and « theirs » is saved first. */
class DraftMergeTest {

    private static final VersionContent BEFORE = content("Titre", phase("p", "a", "b", "c"), phase("q"));

    @Test
    void whatEachSideChangedIsTakenFromIt() {
        var mine = with(BEFORE, "title", "Titre repris");
        var theirs = with(BEFORE, "summary", "Résumé d’une collègue");
        var merge = merge(mine, theirs);
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.saved()).isEqualTo(with(mine, "summary", "Résumé d’une collègue"));
        assertThat(merge.shown()).isEqualTo(merge.saved());
        assertThat(merge.hasTakenIn()).isTrue();
    }

    @Test
    void everyPartMergesWithEveryOtherOne() {
        var parts = Parts.of(BEFORE).values().keySet();
        assertThat(parts).hasSizeGreaterThan(50);
        for (var part : parts) {
            var theirs = changed(BEFORE, part);
            assertThat(theirs).as(part.id()).isNotEqualTo(BEFORE);
            assertThat(merge(BEFORE, theirs).saved()).as(part.id()).isEqualTo(theirs);
            assertThat(merge(theirs, BEFORE).saved()).as(part.id()).isEqualTo(theirs);
        }
    }

    @Test
    void whatBothChangedStaysAsItIsSavedAndIsTold() {
        var mine = with(with(BEFORE, "title", "Le mien"), "summary", "Aussi le mien");
        var theirs = with(BEFORE, "title", "Le leur");
        var merge = merge(mine, theirs);
        assertThat(merge.clashes()).containsExactly(new Clash(Part.of("title"), null, "Le leur", "Le mien"));
        assertThat(merge.saved()).isEqualTo(with(mine, "title", "Le leur"));
        assertThat(merge.shown()).isEqualTo(mine);
    }

    @Test
    void whatBothChangedToTheSameIsNoClash() {
        var same = with(BEFORE, "title", "D’accord");
        assertThat(merge(same, same).clashes()).isEmpty();
    }

    @Test
    void aClashStaysUntilSomebodyChooses() {
        var mine = with(BEFORE, "title", "Le mien");
        var theirs = with(BEFORE, "title", "Le leur");
        var next = travelled(merge(mine, theirs).next());
        assertThat(merge(next, mine, theirs).clashes()).hasSize(1);

        var preferMine = next.with(DraftBase.of(theirs), Set.of(Part.of("title")));
        assertThat(merge(preferMine, mine, theirs).saved().title()).isEqualTo("Le mien");
        var third = with(BEFORE, "title", "Changé pendant le choix");
        assertThat(merge(preferMine, mine, third).clashes()).hasSize(1);

        var preferTheirs = next.with(DraftBase.of(mine), Set.of(Part.of("title")));
        var merge = merge(preferTheirs, mine, theirs);
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.shown().title()).isEqualTo("Le leur");
    }

    @Test
    void withoutABaseWhateverDiffersIsAskedAndNothingIsRemoved() {
        var mine = with(content("Titre", phase("p", "a", "x")), "title", "Le mien");
        var merge = merge(DraftBase.UNKNOWN, mine, BEFORE);
        assertThat(merge.clashes()).extracting(clash -> clash.part().id()).contains("title");
        assertThat(merge.saved().activities()).extracting(Activity::key).contains("a", "b", "c", "x");
        assertThat(merge(merge.next(), mine, BEFORE).clashes()).isNotEmpty();
    }

    @Test
    void activitiesThatEitherSideAddsAreThere() {
        var mine = content("Titre", phase("p", "a", "mine", "b", "c"), phase("q"));
        var theirs = content("Titre", phase("p", "a", "b", "c", "theirs"), phase("q", "more"), phase("r", "new"));
        assertThat(outline(merge(mine, theirs).saved()))
                .containsExactly("p", "a", "mine", "b", "c", "theirs", "q", "more", "r", "new");
    }

    @Test
    void whatOneSideMovesTheOtherSideAddsTo() {
        var mine = content("Titre", phase("p", "c", "a"), phase("q", "b"));
        var theirs = content("Titre", phase("p", "a", "b", "c", "theirs"), phase("q"));
        assertThat(outline(merge(mine, theirs).saved())).containsExactly("p", "c", "theirs", "a", "q", "b");
        assertThat(outline(merge(theirs, mine).saved())).containsExactly("p", "c", "theirs", "a", "q", "b");
    }

    @Test
    void whatOneSideRemovedIsGoneUnlessTheOtherChangedIt() {
        var removed = content("Titre", phase("p", "a", "c"), phase("q"));
        assertThat(merge(removed, BEFORE).saved()).isEqualTo(removed);
        assertThat(merge(BEFORE, removed).saved()).isEqualTo(removed);

        var edited = changed(BEFORE, new Part("b", "title"));
        var theyEdited = merge(removed, edited);
        assertThat(theyEdited.clashes()).hasSize(1);
        assertThat(theyEdited.saved()).isEqualTo(edited);
        assertThat(theyEdited.shown()).isEqualTo(removed);
        var iEdited = merge(edited, removed);
        assertThat(iEdited.clashes()).hasSize(1);
        assertThat(iEdited.saved()).isEqualTo(removed);
        assertThat(iEdited.shown()).isEqualTo(edited);
    }

    @Test
    void aRemovalThatClashesIsChosenEitherWay() {
        var removed = content("Titre", phase("p", "a", "c"), phase("q"));
        var edited = changed(BEFORE, new Part("b", "title"));
        var whole = Set.of(new Part("b", Part.WHOLE));
        for (var sides : List.of(List.of(removed, edited), List.of(edited, removed))) {
            var mine = sides.get(0);
            var theirs = sides.get(1);
            var next = travelled(merge(mine, theirs).next());
            assertThat(merge(next, mine, theirs).clashes()).hasSize(1);
            assertThat(merge(next.with(DraftBase.of(theirs), whole), mine, theirs)
                            .saved())
                    .isEqualTo(mine);
            assertThat(merge(next.with(DraftBase.of(mine), whole), mine, theirs).saved())
                    .isEqualTo(theirs);
        }
    }

    @Test
    void aPhaseThatIsRemovedStaysWhereTheOtherSideWentOn() {
        var mine = content("Titre", phase("p", "a", "b", "c"));
        var theirs = content("Titre", phase("p", "a", "b", "c"), phase("q", "new"));
        assertThat(merge(mine, theirs).saved()).isEqualTo(theirs);
        assertThat(merge(theirs, mine).saved()).isEqualTo(theirs);
        assertThat(merge(mine, BEFORE).saved()).isEqualTo(mine);
    }

    @Test
    void whatCannotBeKeptStaysAsItIsSavedAndTheRestIsKept() {
        var mine = with(changed(BEFORE, new Part("b", "instructions")), "title", "Nouveau");
        var wrong = changed(mine, new Part("b", "minutes"));
        var merge = DraftMerge.of(DraftBase.of(BEFORE), wrong, BEFORE, Set.of("phases[0].activities[1].minutes"))
                .orElseThrow();
        assertThat(merge.saved()).isEqualTo(mine);
        assertThat(merge.shown()).isEqualTo(wrong);
        assertThat(merge.hasTakenIn()).isFalse();
        var right = changed(wrong, new Part("b", "minutes"));
        assertThat(merge(travelled(merge.next()), right, mine).saved()).isEqualTo(right);
    }

    @Test
    void whatCannotBeKeptOfANewActivityIsLeftOpen() {
        var mine = content("Titre", phase("p", "a", "b", "c"), phase("q", "new"));
        var merge = DraftMerge.of(DraftBase.of(BEFORE), mine, BEFORE, Set.of("phases[1].activities[0].minutes"))
                .orElseThrow();
        assertThat(merge.saved().activities().get(3).minutes()).isZero();
        assertThat(merge(travelled(merge.next()), mine, merge.saved()).saved()).isEqualTo(mine);
    }

    @Test
    void aListOfPhasesThatCannotBeKeptIsNoPart() {
        assertThat(DraftMerge.of(DraftBase.of(BEFORE), BEFORE, BEFORE, Set.of("phases")))
                .isEmpty();
        assertThat(DraftMerge.of(DraftBase.of(BEFORE), BEFORE, BEFORE, Set.of("phases[0].activities")))
                .isEmpty();
    }

    @Test
    void aBaseTravelsAsTextAndWhatIsNoneIsUnknown() {
        var strange = content("Titre", phase("a.b;c,d", "é e"));
        assertThat(DraftBase.read(DraftBase.of(strange).text()).text())
                .isEqualTo(DraftBase.of(strange).text());
        assertThat(merge(travelled(DraftBase.of(strange)), with(strange, "title", "x"), strange)
                        .saved()
                        .title())
                .isEqualTo("x");
        for (var text : List.of("", "x", ";", "%", DraftBase.of(BEFORE).text().substring(8), "%zz.aa")) {
            assertThat(DraftBase.read(text)).as(text).isSameAs(DraftBase.UNKNOWN);
        }
    }

    @Test
    void partsAreNamedForFieldsAndButtons() {
        for (var part : List.of(Part.of("title"), new Part("a.b:c", "minutes"))) {
            assertThat(Part.named(part.id())).isEqualTo(part);
            assertThat(part.id()).doesNotContain(":");
        }
        for (var none : List.of("", "%zz.minutes", "nothing", "b.nothing", "." + Part.WHOLE, "zz." + Part.WHOLE)) {
            var base = DraftBase.of(BEFORE).with(DraftBase.UNKNOWN, List.of(Part.named(none)));
            assertThat(base.text()).as(none).isEqualTo(DraftBase.of(BEFORE).text());
        }
    }

    private static DraftMerge merge(VersionContent mine, VersionContent theirs) {
        return merge(travelled(DraftBase.of(BEFORE)), mine, theirs);
    }

    private static DraftMerge merge(DraftBase base, VersionContent mine, VersionContent theirs) {
        return DraftMerge.of(base, mine, theirs, Set.of()).orElseThrow();
    }

    private static DraftBase travelled(DraftBase base) {
        return DraftBase.read(base.text());
    }

    private static List<String> outline(VersionContent content) {
        return content.phases().stream()
                .flatMap(phase -> Stream.concat(
                        Stream.of(phase.key()), phase.activities().stream().map(Activity::key)))
                .toList();
    }

    private static VersionContent content(String title, Phase... phases) {
        return VersionContent.begin(title, "fr").withPhases(List.of(phases));
    }

    private static Phase phase(String key, String... activities) {
        return new Phase(
                key,
                PhaseMoment.BEFORE,
                "",
                Stream.of(activities).map(DraftMergeTest::activity).toList());
    }

    private static Activity activity(String key) {
        return RecordParts.make(
                Activity.class, name -> name.equals("key") ? key : Parts.blank(new Part(key, name), false));
    }

    private static VersionContent with(VersionContent content, String name, Object value) {
        return change(content, Part.of(name), old -> value);
    }

    /** Another value of the same kind in this part. */
    private static VersionContent changed(VersionContent content, Part part) {
        return change(content, part, value -> another(part, value));
    }

    private static VersionContent change(VersionContent content, Part part, UnaryOperator<Object> change) {
        var parts = Parts.of(content);
        parts.values().computeIfPresent(part, (name, value) -> change.apply(value));
        return parts.content();
    }

    private static Object another(Part part, Object value) {
        if (value instanceof Integer number) {
            return number + 7;
        }
        if (value instanceof Boolean yes) {
            return !yes;
        }
        if (value instanceof List<?>) {
            return part.name().equals("resources") ? List.of(new ResourceId(7)) : List.of("autre");
        }
        if (value instanceof Enum<?> constant) {
            var all = constant.getDeclaringClass().getEnumConstants();
            return all[(constant.ordinal() + 1) % all.length];
        }
        return value + " autre";
    }
}
