package org.essaim.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.essaim.shared.problem.UnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions whose right results are known, over the demo community; every engine has to pass. */
abstract class DemoQuestions {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int DOCUMENTS = 80;
    private static final int FIRST = 3;

    @Inject
    private SiteSearch search;

    @Inject
    private QuestionReader reader;

    private record Question(String text, List<String> titles, Set<String> filters) {

        static Question read(String line) {
            var columns = line.split(" \\| ");
            return new Question(
                    columns[0].strip(),
                    Arrays.stream(columns[1].split(" ; ")).map(String::strip).toList(),
                    columns.length < 3
                            ? Set.of()
                            : new TreeSet<>(List.of(columns[2].strip().split(" "))));
        }
    }

    @BeforeEach
    void fill() {
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(UnavailableException.class)
                .until(() -> found("").total() > DOCUMENTS);
    }

    @Test
    void theRightResultsAreAmongTheFirst() {
        var questions = questions();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(120);
        var softly = new SoftAssertions();
        for (var question : questions) {
            var results = found(question.text());
            var first = results.items().stream()
                    .limit(FIRST)
                    .map(item -> item.title().replace('\u00A0', ' ').replace('\u202F', ' '))
                    .toList();
            question.titles().forEach(title -> softly.assertThat(first)
                    .as(question.text())
                    .anyMatch(found -> found.toLowerCase().contains(title.toLowerCase())));
            if (!question.filters().isEmpty()) {
                softly.assertThat(filters(results)).as(question.text()).isEqualTo(question.filters());
            }
        }
        softly.assertAll();
    }

    @Test
    void membersComeAfterWhatTheyMake() {
        var softly = new SoftAssertions();
        for (var text :
                List.of("maths CM2", "SVT", "EPS", "terminale", "maternelle", "maths", "latin 5e", "français")) {
            var kinds = found(text).items().stream().map(FoundItem::kind).toList();
            softly.assertThat(kinds).as(text).first().isNotEqualTo("member");
        }
        softly.assertAll();
    }

    @Test
    void everyScenarioIsOneOfAFlippedClass() {
        var scenarios = search.search(SearchRequest.of("")).facets().get(SearchFacet.KIND).stream()
                .filter(value -> value.value().equals("scenario"))
                .findFirst()
                .orElseThrow()
                .count();
        for (var text : List.of("classe inversée", "pédagogie inversée", "classe renversée", "flipped classroom")) {
            var results = found(text);
            var found = results.facets().get(SearchFacet.KIND).stream()
                    .filter(value -> value.value().equals("scenario"))
                    .findFirst();
            assertThat(found).as(text).map(FacetValue::count).contains(scenarios);
            assertThat(results.whole()).as(text).isGreaterThanOrEqualTo(scenarios);
        }
    }

    @Test
    void whatWasMeantIsMovedUpWhereNothingHasTheWordsAndIt() {
        long wished = 0;
        long typed = 0;
        for (var text : List.of("nombres relatifs 5ème", "théorème 5e", "5e volcan")) {
            var results = found(text);
            assertThat(filters(results)).as(text).isEmpty();
            assertThat(filters(results.wished())).as(text).containsExactly("level=5E");
            assertThat(results.whole()).as(text).isZero();
            assertThat(results.items().get(0).facets().get("level")).as(text).contains("5E");
            wished += carrying("5E", results.items());
            typed += carrying("5E", verbatim(text).items());
        }
        // The words of a level are in the text of some as well: a single question may gain nothing.
        assertThat(wished).isGreaterThan(typed);
        assertThat(found("cyclone 3e").items().get(0).title())
                .as("words of a title weigh more")
                .contains("Cyclone");
        var both = found("maths 5e théorème").items().get(0).facets();
        assertThat(both.get("level")).contains("5E");
        assertThat(both.get("discipline")).contains("MATHS");
    }

    @Test
    void whatIsFoundWithoutAFilterIsWhatWasAnnounced() {
        for (var text : List.of("maths CM2", "fractions CM1", "svt terminale", "SNT seconde", "maths maternelle")) {
            assertThat(found(text).understood()).as(text).anyMatch(each -> each.without() != null);
            for (var understood : found(text).understood()) {
                assertThat(understood.without())
                        .as("%s without %s", text, understood.words())
                        .isIn(null, found(understood.rest()).total());
            }
        }
    }

    @Test
    void wordsAskedForAsTheyAreAreNoFilters() {
        var asked = SearchRequest.of("maths CM2");
        var verbatim =
                new SearchRequest(asked.text(), true, asked.chosen(), true, asked.order(), asked.page(), asked.size());
        assertThat(search.search(verbatim).understood()).isEmpty();
        assertThat(found("« maths » \"CM2\"").understood()).isEmpty();
        assertThat(found("ses élèves").understood()).isEmpty();
    }

    @Test
    void namesOfLanguagesAreMereWordsBesideOthers() {
        for (var text : List.of(
                "révolution russe",
                "chiffres arabes et numération arabe",
                "cuisine chinois",
                "marin portugais",
                "troubadour occitan",
                "village alsacien",
                "peintre italien",
                "tableau espagnol",
                "romantisme allemand",
                "auteur anglais")) {
            assertThat(reader.read(text).understood()).as(text).isEmpty();
        }
        for (var text : List.of("russe 4e", "arabe terminale", "chinois seconde", "LV russe", "occitan collège")) {
            assertThat(reader.read(text).understood()).as(text).isNotEmpty();
        }
    }

    @Test
    void aMisspellingThatFindsNothingIsCorrected() {
        for (var text : List.of("germinattion", "desinformatoin", "lhygiene", "velasquez")) {
            var results = found(text);
            assertThat(results.corrected()).as(text).isNotNull();
            assertThat(results.total()).as(text).isPositive();
        }
        assertThat(found("germination").corrected()).isNull();
        assertThat(found("xyzzyx").corrected()).isNull();
        var asked = SearchRequest.of("germinattion");
        var verbatim =
                new SearchRequest(asked.text(), true, asked.chosen(), true, asked.order(), asked.page(), asked.size());
        assertThat(search.search(verbatim).total()).isZero();
        assertThat(search.search(verbatim).suggestion()).isEqualTo("germination");
    }

    /** How many of the first ones carry this level. */
    private static long carrying(String level, List<FoundItem> items) {
        return items.stream()
                .limit(8)
                .filter(item -> item.facets().getOrDefault("level", Set.of()).contains(level))
                .count();
    }

    private SearchResults verbatim(String text) {
        var asked = SearchRequest.of(text);
        return search.search(
                new SearchRequest(asked.text(), true, asked.chosen(), true, asked.order(), asked.page(), asked.size()));
    }

    private static Set<String> filters(SearchResults results) {
        return filters(results.understood());
    }

    private static Set<String> filters(List<Understood> understood) {
        return understood.stream()
                .map(each -> each.facet().key() + "=" + String.join(",", new TreeSet<>(each.values())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SearchResults found(String text) {
        return search.search(SearchRequest.of(text));
    }

    private static List<Question> questions() {
        try (var file = DemoQuestions.class.getResourceAsStream("questions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Question::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
