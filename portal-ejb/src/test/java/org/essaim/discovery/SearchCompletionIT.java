package org.essaim.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.testing.DomainTest;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.Test;

/** On the demo community. */
@DomainTest(demo = true)
class SearchCompletionIT {

    private static final Duration SOON = Duration.ofMinutes(3);

    @Inject
    private SearchCompletion completion;

    @Inject
    @Any
    private Instance<TitledPages> sources;

    @Inject
    private Sql sql;

    @Test
    void aScenarioOpensAtOnceByTheBeginningsOfItsWords() {
        for (var typed : List.of("Cyclone en", "cycl", "vue cyclone", "CYCLONE", "energ pend", "femme, rev")) {
            assertThat(things(typed)).as(typed).first().satisfies(thing -> {
                assertThat(thing.kind()).isEqualTo("scenario");
                assertThat(thing.path()).matches("/scenarios/\\d+-.*");
                assertThat(thing.html()).contains("<mark>");
            });
        }
    }

    @Test
    void disciplinesLevelsAndCyclesAreOfferedByAnyOfTheirNames() {
        assertThat(choices("SV")).first().satisfies(choice -> {
            assertThat(choice.facet()).isEqualTo(SearchFacet.DISCIPLINE);
            assertThat(choice.values()).containsExactly("SVT");
        });
        assertThat(choices("3e")).first().extracting(Suggestion.Choice::values).isEqualTo(Set.of("3E"));
        assertThat(choices("EPS")).first().extracting(Suggestion.Choice::values).isEqualTo(Set.of("EPS"));
        assertThat(choices("manda")).first().extracting(Suggestion.Choice::text).isEqualTo("Chinois · mandarin");
        assertThat(choices("ma")).extracting(Suggestion.Choice::text).doesNotContain("Chinois");
        assertThat(choices("sciences de la v"))
                .extracting(Suggestion.Choice::values)
                .contains(Set.of("SVT"));
        assertThat(choices("cycle 3"))
                .first()
                .extracting(Suggestion.Choice::values)
                .isEqualTo(Set.of("CM1", "CM2", "6E"));
    }

    @Test
    void thingsComeFirstThenFiltersThenWordsThenResourcesAndPeopleLast() {
        await().atMost(SOON).until(() -> Stream.of("fr", "ma", "co")
                .flatMap(typed -> completion.complete(typed).stream())
                .anyMatch(Suggestion.Words.class::isInstance));
        for (var typed : List.of("fr", "ma", "co", "me")) {
            var places = completion.complete(typed).stream()
                    .map(SearchCompletionIT::place)
                    .toList();
            assertThat(places).as(typed).isNotEmpty().isSorted();
        }
        assertThat(things("meli")).last().satisfies(thing -> {
            assertThat(thing.kind()).isEqualTo("member");
            assertThat(thing.path()).startsWith("/membres/");
        });
    }

    @Test
    void oneKindOffersNothingElse() {
        assertThat(completion.titles("gri", "resource"))
                .hasSizeGreaterThan(1)
                .extracting(Suggestion.Thing::kind)
                .containsOnly("resource");
        assertThat(completion.titles("gri", "nothing")).isEmpty();
        assertThat(completion.titles("f", "resource")).isEmpty();
        assertThat(completion.titles(null, "resource")).isEmpty();
    }

    @Test
    void nothingThatIsNotForEveryoneIsOffered() throws Exception {
        var hidden = sql.number("select count(*) from scenario_version where state in ('DRAFT', 'SUBMITTED')");
        assertThat(hidden).isPositive();
        assertThat(things("watts vélo")).isEmpty();
        assertThat(things("bourg hier")).isEmpty();
        assertThat(things("who is it")).isEmpty();
    }

    /** The demo is so small that PostgreSQL would rather read all of it. */
    @Test
    void anIndexKnowsTheBeginningsOfEveryTitle() throws Exception {
        sql.change("create function plan_of(query text) returns text language plpgsql as $$"
                + " declare line text; plan text := '';"
                + " begin set local enable_seqscan = off; set local enable_indexscan = off;"
                + " for line in execute 'explain ' || query loop plan := plan || line || ' '; end loop;"
                + " return plan; end $$");
        assertThat(sources).isNotEmpty();
        for (var source : sources) {
            var plan = sql.text(
                    "select plan_of(?)",
                    "select id, title from (" + source.select()
                            + ") as page where title_beginnings(title) @@ cast('''cyc'':*' as tsquery)");
            assertThat(plan).as(source.name()).contains("Bitmap Index Scan", "_beginnings");
        }
    }

    /** Each of these signs is four letters of three bytes. */
    @Test
    void aWordThatGrowsWhenItIsFoldedIsFoundAndStopsNothing() throws Exception {
        var word = "㍿".repeat(200);
        sql.change(
                "update resource set title = ? where id = (select min(id) from resource where state = 'PUBLISHED')",
                word);
        assertThat(things(word)).singleElement().satisfies(thing -> assertThat(thing.text())
                .isEqualTo(word));
    }

    @Test
    void lessThanTwoLettersOfferNothing() {
        for (var typed : List.of("", " ", "a", "?", "\u00e9 ", "'':*")) {
            assertThat(completion.complete(typed)).as(typed).isEmpty();
        }
        assertThat(completion.complete(null)).isEmpty();
    }

    private static int place(Suggestion suggestion) {
        if (suggestion instanceof Suggestion.Thing thing) {
            return switch (thing.kind()) {
                case "scenario" -> 0;
                case "resource" -> 3;
                default -> 4;
            };
        }
        return suggestion instanceof Suggestion.Choice ? 1 : 2;
    }

    private List<Suggestion.Thing> things(String typed) {
        return all(typed, Suggestion.Thing.class);
    }

    private List<Suggestion.Choice> choices(String typed) {
        return all(typed, Suggestion.Choice.class);
    }

    private <S extends Suggestion> List<S> all(String typed, Class<S> type) {
        return completion.complete(typed).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
