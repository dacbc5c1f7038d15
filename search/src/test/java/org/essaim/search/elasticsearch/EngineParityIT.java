package org.essaim.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.search.CompletionQuery;
import org.essaim.search.HostileInput;
import org.essaim.search.Lessons;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchHits;
import org.essaim.search.SearchQuery;
import org.essaim.search.Sort;
import org.essaim.search.lucene.LuceneSearchEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both engines give the same, to the order of hits, their marks, counts, suggestions and completions. */
@EnabledIfSystemProperty(named = ElasticsearchServer.ZIP, matches = ".+")
class EngineParityIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC);
    private static final Set<String> EVERYONE = Set.of("public");
    private static final List<Set<String>> VIEWERS =
            List.of(EVERYONE, Set.of("public", "member:12"), Set.of("public", "role:MODERATOR", "member:9"));
    private static final String PREFIX = "parity" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    static Path folder;

    private static SearchEngine lucene;
    private static SearchEngine cluster;

    @BeforeAll
    static void fill() {
        lucene = new LuceneSearchEngine(folder, CLOCK, Duration.ofMillis(500));
        cluster = new ElasticsearchSearchEngine(
                ElasticsearchCluster.at(List.of(ElasticsearchServer.shared().url()))
                        .named(PREFIX),
                CLOCK);
        for (SearchEngine engine : List.of(lucene, cluster)) {
            try (var rebuild = engine.rebuild()) {
                rebuild.put(Lessons.all());
                rebuild.finish();
            }
            engine.refresh();
        }
    }

    @AfterAll
    static void close() throws IOException {
        lucene.close();
        cluster.close();
        ElasticsearchServer.shared().deleteIndexes(PREFIX);
    }

    /** What teachers type. */
    static Stream<String> questions() {
        return Stream.of(
                "photosynthèse",
                "photosynthese",
                "PHOTOSYNTHÈSE",
                "fraction",
                "les fractions",
                "fractions cinquième",
                "fractions 5e",
                "fractions 6ème",
                "6e",
                "6 ème",
                "6èmes",
                "sixième",
                "sixieme",
                "6E",
                "classe de sixième",
                "seconde",
                "2nde",
                "terminale",
                "tle",
                "1ère",
                "cm2",
                "CM 2",
                "cours moyen 2",
                "cp",
                "maths",
                "mathématiques",
                "maths 3e",
                "eps",
                "éducation physique et sportive",
                "svt",
                "sciences de la vie et de la terre",
                "emc",
                "enseignement moral et civique",
                "emi",
                "éducation aux médias",
                "nsi",
                "SES",
                "ses élèves",
                "histoire-géo",
                "histoire géographie",
                "physique-chimie",
                "sciences physiques",
                "tice",
                "numérique éducatif",
                "classe inversée",
                "pédagogie inversée",
                "plan de travail",
                "\"plan de travail\"",
                "« plan de travail »",
                "“plan de travail” maths",
                "\"travail de plan\"",
                "évaluation",
                "evaluation formative",
                "évaluations",
                "l’évaluation par compétences",
                "évalaution",
                "evaluaton formative",
                "volcan",
                "volcans",
                "vulcan",
                "volcan -maquette",
                "volcan -vidéo",
                "volcan -\"carte interactive\"",
                "-fractions",
                "-fractions -volcan",
                "capsule",
                "vidéo",
                "capsule vidéo",
                "îlots",
                "ilots bonifiés",
                "enseignant",
                "enseignante",
                "enseignant·e·s",
                "enseignant(e)s",
                "auteur",
                "autrice",
                "élève",
                "élevé",
                "élèves",
                "élèves allophones",
                "upe2a",
                "dnb",
                "brevet",
                "diplôme national du brevet",
                "grand oral du bac",
                "bac",
                "baccalauréat",
                "presqu'île",
                "presqu’ile",
                "île",
                "œuvre",
                "oeuvre d'art",
                "être ou ne pas être",
                "ne pas",
                "le la les",
                "\"être ou ne pas\"",
                "comment faire travailler des élèves en groupes sans bruit",
                "comment expliquer la tectonique des plaques à des élèves de quatrième",
                "quelle activité pour réviser le brevet en mathématiques",
                "je cherche une séance sur les fractions avec manipulation pour la sixième",
                "débat argumenté oral",
                "python robot",
                "pyhton",
                "pythagore théorème",
                "pytagore",
                "teoreme de pythagore",
                "fractions volcan",
                "frac*",
                "frac* volcan",
                "CO₂",
                "C++",
                "L. 311-1",
                "lenergie",
                "professeures",
                "travaux",
                "?",
                "abeille fraction",
                "abeille éléphant",
                "xyzzyx",
                "zorglub",
                "zorglubb",
                "modération",
                "brouillon",
                "Camille Dubois",
                "dubois fractions",
                "histoire",
                "",
                "   ",
                "a",
                "à la maison",
                "en classe");
    }

    static Stream<String> hostile() {
        return HostileInput.TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource({"questions", "hostile"})
    void bothEnginesGiveTheSameResults(String text) {
        for (Set<String> viewer : VIEWERS) {
            same(SearchQuery.of(text, viewer)
                    .withFacet("level", 5)
                    .withFacet("discipline", 4)
                    .withFacet("used", 2)
                    .withFacet("absent", 3)
                    .withPage(0, 50));
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void bothEnginesAgreeOnFacetsOrdersAndPages(String text) {
        var query = SearchQuery.of(text, VIEWERS.get(1)).withFacet("level", 3).withFacet("discipline", 20);
        same(query.withChosen("level", Set.of("6E", "4E")));
        same(query.withChosen("level", Set.of("CP")).withChosen("discipline", Set.of("Français", "SVT")));
        same(query.withChosen("level", Set.of("UNKNOWN")));
        same(query.withLater(List.of("NETWORK", "SCENARIO")).withChosen("level", Set.of("6E")));
        same(query.withLater(List.of("NETWORK")).withLanguage("fr"));
        same(query.withWished("level", Set.of("6E", "5E")).withWished("discipline", Set.of("SVT")));
        same(query.withSort(Sort.NEWEST).withPage(2, 5));
        same(query.withSort(Sort.TITLE).withPage(1, 7).withHighlight(false));
        same(query.withKinds(Set.of("SCENARIO")).withPage(3, 3));
        same(query.withKinds(Set.of("NETWORK")));
    }

    private static void same(SearchQuery query) {
        SearchHits ours = lucene.search(query);
        SearchHits theirs = cluster.search(query);
        assertThat(theirs.total()).as("total of %s", query).isEqualTo(ours.total());
        assertThat(theirs.whole()).as("whole of %s", query).isEqualTo(ours.whole());
        assertThat(theirs.without()).as("without, of %s", query).isEqualTo(ours.without());
        assertThat(theirs.suggestion()).as("suggestion for %s", query).isEqualTo(ours.suggestion());
        assertThat(theirs.facets()).as("facets of %s", query).isEqualTo(ours.facets());
        assertThat(theirs.items())
                .as("order of %s", query)
                .extracting(SearchHits.Item::key)
                .containsExactlyElementsOf(
                        ours.items().stream().map(SearchHits.Item::key).toList());
        for (int i = 0; i < ours.items().size(); i++) {
            var our = ours.items().get(i);
            var their = theirs.items().get(i);
            assertThat(their.score()).as("score of %s", our.key()).isCloseTo(our.score(), within(1e-3f));
            assertThat(withoutScore(their)).as("%s of %s", our.key(), query).isEqualTo(withoutScore(our));
        }
    }

    private static SearchHits.Item withoutScore(SearchHits.Item item) {
        return new SearchHits.Item(
                item.key(),
                item.version(),
                0,
                item.title(),
                item.titleHtml(),
                item.excerptHtml(),
                item.url(),
                item.publishedAt(),
                item.stored(),
                item.facets());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p",
                "pl",
                "plan",
                "plan de",
                "plan de tr",
                "travail pl",
                "fr",
                "fraction",
                "frac",
                "fracton",
                "é",
                "eva",
                "éval",
                "évaluation",
                "evalaution",
                "l'éval",
                "l’évaluation p",
                "pytha",
                "pytagore",
                "volc",
                "vlocan",
                "maths",
                "sc",
                "o",
                "or",
                "oral",
                "nsi",
                "6",
                "cm",
                "la",
                "le",
                "en",
                "d",
                "doc",
                "vocabul",
                "vocabulaire",
                "zorg",
                "brouil",
                "modér",
                "œ",
                "oeuvre",
                "presqu'î",
                "xyz",
                "",
                "((",
                "\"plan",
                "·",
                "être ou"
            })
    void bothEnginesAgreeOnCompletions(String text) {
        for (Set<String> viewer : VIEWERS) {
            for (int max : List.of(1, 3, 8, 50)) {
                var query = new CompletionQuery(text, viewer, Set.of(), max);
                assertThat(cluster.complete(query)).as("%s", query).isEqualTo(lucene.complete(query));
            }
        }
    }

    @Test
    void bothEnginesAgreeOnHostileCompletions() {
        for (String text : HostileInput.TEXTS) {
            var query = new CompletionQuery(text, EVERYONE);
            assertThat(cluster.complete(query)).as(text).isEqualTo(lucene.complete(query));
        }
    }

    @Test
    void theQuestionsAreMany() {
        assertThat(questions().distinct().count()).isGreaterThanOrEqualTo(60);
    }
}
