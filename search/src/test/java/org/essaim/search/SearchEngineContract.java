package org.essaim.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every engine behind the port does: who sees what, which version stays, how an index is replaced; and how it finds. */
public abstract class SearchEngineContract extends FindingContract {

    @Test
    void aHitReturnsWhatWasPut() {
        put(document("1", "La photosynthèse")
                .summary("Des feuilles vertes")
                .facet("level", "6E", "5E")
                .stored("licence", "CC BY-SA")
                .publishedAt(Instant.parse("2026-09-01T10:00:00Z")));
        var hit = engine.search(SearchQuery.of("photosynthese", PUBLIC)).items().get(0);
        assertThat(hit.key()).isEqualTo(key("1"));
        assertThat(hit.version()).isEqualTo(1);
        assertThat(hit.score()).isPositive();
        assertThat(hit.title()).isEqualTo("La photosynthèse");
        assertThat(hit.titleHtml()).isEqualTo("La <mark>photosynthèse</mark>");
        assertThat(hit.excerptHtml()).isEqualTo("Des feuilles vertes");
        assertThat(hit.url()).isEqualTo("/scenarios/1");
        assertThat(hit.publishedAt()).contains(Instant.parse("2026-09-01T10:00:00Z"));
        assertThat(hit.stored()).containsExactly(Map.entry("licence", "CC BY-SA"));
        assertThat(hit.facets()).containsOnly(Map.entry("level", Set.of("6E", "5E")));
    }

    @Test
    void aDocumentIsFoundOnlyByItsAudience() {
        var secret = SearchDocument.builder(key("secret"), 1, "Réunion confidentielle zorglub")
                .audience("member:12", "role:MODERATOR")
                .keywords(List.of("zorglubisation"))
                .facet("level", "6E");
        put(secret, document("open", "Réunion ouverte").facet("level", "5E"));
        var asked = SearchQuery.of("réunion", PUBLIC).withFacet("level", 10);
        assertThat(ids(engine.search(asked))).containsExactly("open");
        assertThat(engine.search(asked).total()).isEqualTo(1);
        assertThat(engine.search(asked).facets().get("level")).containsExactly(new FacetCount("5E", 1));
        assertThat(engine.search(asked.withText("")).total()).isEqualTo(1);
        assertThat(engine.search(asked.withText("-ouverte")).total()).isZero();
        assertThat(engine.search(SearchQuery.of("réunion", Set.of("public", "member:12")))
                        .total())
                .isEqualTo(2);
        assertThat(ids(engine.search(SearchQuery.of("zorglub", Set.of("role:MODERATOR")))))
                .containsExactly("secret");
        assertThat(engine.search(SearchQuery.of("zorglub", Set.of("member:1"))).total())
                .isZero();
    }

    @Test
    void completionsAndSuggestionsRevealNoHiddenDocument() {
        put(SearchDocument.builder(key("s"), 1, "Zorglubisation").audience("member:12"), document("1", "Autre chose"));
        assertThat(complete("zorg")).isEmpty();
        assertThat(complete("zorglubisatoin")).isEmpty();
        assertThat(complete("zorg", "member:12")).containsExactly("Zorglubisation");
        assertThat(engine.search(SearchQuery.of("zorglubisatoin", PUBLIC)).suggestion())
                .isEmpty();
        assertThat(engine.search(SearchQuery.of("zorglubisatoin", Set.of("member:12")))
                        .suggestion())
                .contains("zorglubisation");
    }

    @Test
    void aDocumentWithoutAudienceIsFoundByNobody() {
        engine.put(List.of(SearchDocument.builder(key("1"), 1, "Brouillon").build()));
        engine.refresh();
        assertThat(find("brouillon")).isEmpty();
        assertThat(find("")).isEmpty();
    }

    @Test
    void anOlderVersionNeverReplacesANewerOne() {
        engine.put(List.of(SearchDocument.builder(key("1"), 5, "Nouveau")
                .audience("public")
                .build()));
        engine.put(List.of(
                SearchDocument.builder(key("1"), 4, "Ancien").audience("public").build()));
        engine.refresh();
        engine.put(List.of(SearchDocument.builder(key("1"), 3, "Antique")
                .audience("public")
                .build()));
        engine.refresh();
        assertThat(find("nouveau")).containsExactly("1");
        assertThat(find("ancien")).isEmpty();
        assertThat(find("antique")).isEmpty();
        engine.put(List.of(
                SearchDocument.builder(key("1"), 5, "Rejoué").audience("public").build()));
        engine.refresh();
        assertThat(find("")).hasSize(1);
        assertThat(find("rejoué")).containsExactly("1");
    }

    @Test
    void anOlderPutDoesNotRestoreARemovedDocument() {
        put(document("1", "Éphémère"));
        engine.remove(List.of(new Removal(key("1"), 7)));
        engine.refresh();
        assertThat(find("")).isEmpty();
        assertThat(complete("éph")).isEmpty();
        assertThat(engine.state().documents()).isZero();
        put(document("1", "Éphémère"));
        assertThat(find("")).isEmpty();
        engine.put(List.of(
                SearchDocument.builder(key("1"), 8, "Revenu").audience("public").build()));
        engine.refresh();
        assertThat(find("revenu")).containsExactly("1");
        engine.remove(List.of(new Removal(key("1"), 6), new Removal(key("never"), 1)));
        engine.refresh();
        assertThat(find("revenu")).containsExactly("1");
    }

    @Test
    void writesShowWithinSeconds() throws InterruptedException {
        engine.put(List.of(document("1", "Bientôt").build()));
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (find("bientôt").isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(find("bientôt")).containsExactly("1");
    }

    @Test
    void facetsStayUsefulWhenOneIsChosen() {
        put(
                document("1", "Volcan a").facet("level", "6E").facet("licence", "BY"),
                document("2", "Volcan b").facet("level", "6E").facet("licence", "SA"),
                document("3", "Volcan c").facet("level", "5E", "4E").facet("licence", "BY"),
                document("4", "Fleuve").facet("level", "3E").facet("licence", "BY"));
        var query = SearchQuery.of("volcan", PUBLIC).withFacet("level", 10).withFacet("licence", 10);
        assertThat(engine.search(query).facets().get("level"))
                .containsExactly(new FacetCount("6E", 2), new FacetCount("4E", 1), new FacetCount("5E", 1));
        var chosen = engine.search(query.withChosen("level", Set.of("6E")));
        assertThat(chosen.total()).isEqualTo(2);
        assertThat(chosen.facets().get("level"))
                .containsExactly(new FacetCount("6E", 2), new FacetCount("4E", 1), new FacetCount("5E", 1));
        assertThat(chosen.facets().get("licence")).containsExactly(new FacetCount("BY", 1), new FacetCount("SA", 1));
        var either = engine.search(query.withChosen("level", Set.of("6E", "5E")));
        assertThat(either.total()).isEqualTo(3);
        var both = engine.search(query.withChosen("level", Set.of("5E")).withChosen("licence", Set.of("BY")));
        assertThat(ids(both)).containsExactly("3");
        assertThat(both.facets().get("level"))
                .containsExactly(new FacetCount("4E", 1), new FacetCount("5E", 1), new FacetCount("6E", 1));
        assertThat(both.facets().get("licence")).containsExactly(new FacetCount("BY", 1));
    }

    @Test
    void facetsAreBoundedButKeepWhatIsChosen() {
        put(
                document("1", "a").facet("d", "x", "y", "z"),
                document("2", "b").facet("d", "x", "y"),
                document("3", "c").facet("d", "x"));
        var query = SearchQuery.of("", PUBLIC).withFacet("d", 1).withFacet("none", 5);
        assertThat(engine.search(query).facets().get("d")).containsExactly(new FacetCount("x", 3));
        assertThat(engine.search(query).facets().get("none")).isEmpty();
        assertThat(engine.search(query.withChosen("d", Set.of("z"))).facets().get("d"))
                .containsExactly(new FacetCount("x", 3), new FacetCount("z", 1));
        var unknown = engine.search(query.withChosen("d", Set.of("w")));
        assertThat(unknown.total()).isZero();
        assertThat(unknown.facets().get("d")).containsExactly(new FacetCount("x", 3), new FacetCount("w", 0));
    }

    @Test
    void facetsOfManyValuesAndManyHitsAreCountedRight() {
        int hits = 700;
        int values = 300;
        var documents = IntStream.range(0, hits)
                .mapToObj(i -> document("d" + i, "Volcan " + i)
                        .facet("word", "w" + i % values, "common")
                        .facet("parity", "p" + i % 2)
                        .build())
                .toList();
        engine.put(documents);
        engine.refresh();
        var query =
                SearchQuery.of("volcan", PUBLIC).withFacet("word", 2 * values).withFacet("parity", 2);
        var words = engine.search(query).facets().get("word");
        assertThat(words).hasSize(values + 1).contains(new FacetCount("common", hits), new FacetCount("w99", 3));
        assertThat(words).contains(new FacetCount("w100", 2), new FacetCount("w299", 2));
        var odd = engine.search(query.withChosen("word", Set.of("w299"))).facets();
        assertThat(odd.get("parity")).containsExactly(new FacetCount("p1", 2));
        assertThat(odd.get("word")).hasSize(values + 1).contains(new FacetCount("w298", 2));
    }

    @Test
    void aWalkReadsEverythingTheAudienceMaySee() {
        var documents = new ArrayList<SearchDocument>();
        int many = SearchQuery.MAX_DEPTH + 50;
        for (int i = 0; i < many; i++) {
            documents.add(document("d" + i, "Document " + i)
                    .facet("parity", "p" + i % 2)
                    .build());
        }
        documents.add(SearchDocument.builder(key("secret"), 1, "Secret")
                .audience("member:1")
                .build());
        documents.add(SearchDocument.builder(new DocumentKey("RESOURCE", "r"), 7, "Ressource")
                .audience("public")
                .build());
        engine.put(documents);
        engine.remove(List.of(new Removal(key("d0"), 2)));
        engine.refresh();
        var read = new ArrayList<SearchHits.Item>();
        engine.walk(PUBLIC, Set.of("SCENARIO"), read::add);
        assertThat(read)
                .hasSize(many - 1)
                .extracting(item -> item.key().id())
                .doesNotHaveDuplicates()
                .doesNotContain("secret", "d0", "r");
        assertThat(read).allSatisfy(item -> {
            assertThat(item.title()).isEqualTo("Document " + item.key().id().substring(1));
            assertThat(item.facets()).containsOnlyKeys("parity");
            assertThat(item.version()).isEqualTo(1);
        });
        read.clear();
        engine.walk(Set.of("member:1"), Set.of(), read::add);
        assertThat(read).extracting(SearchHits.Item::key).containsExactly(key("secret"));
    }

    @Test
    void aRebuildReplacesEverythingAtOnce() {
        put(document("old", "Ancien"), document("kept", "Gardé"));
        try (var rebuild = engine.rebuild()) {
            assertThat(engine.state().rebuilding()).isTrue();
            assertThatThrownBy(() -> engine.rebuild()).isInstanceOf(IllegalStateException.class);
            rebuild.put(List.of(document("kept", "Gardé").build()));
            assertThat(rebuild.count()).isEqualTo(1);
            assertThat(find("")).containsExactlyInAnyOrder("old", "kept");
            rebuild.finish();
        }
        assertThat(find("")).containsExactly("kept");
        assertThat(engine.state().status()).isEqualTo(IndexState.Status.READY);
        assertThat(engine.state().rebuilding()).isFalse();
    }

    @Test
    void writesDuringARebuildReachBothIndexes() {
        put(document("1", "Un"), document("2", "Deux"));
        try (var rebuild = engine.rebuild()) {
            engine.put(List.of(SearchDocument.builder(key("1"), 2, "Un nouveau")
                    .audience("public")
                    .build()));
            engine.remove(List.of(new Removal(key("2"), 2)));
            engine.refresh();
            assertThat(find("nouveau")).containsExactly("1");
            // What the rebuild read from the database before those changes.
            rebuild.put(
                    List.of(document("1", "Un").build(), document("2", "Deux").build()));
            rebuild.finish();
        }
        assertThat(find("")).containsExactly("1");
        assertThat(find("nouveau")).containsExactly("1");
    }

    @Test
    void removalsAreRememberedAcrossARebuild() {
        put(document("1", "Un"));
        engine.remove(List.of(new Removal(key("1"), 5)));
        try (var rebuild = engine.rebuild()) {
            rebuild.finish();
        }
        put(document("1", "Un"));
        assertThat(find("")).isEmpty();
    }

    @Test
    void aCancelledRebuildKeepsTheOldIndex() {
        put(document("1", "Un"));
        var rebuild = engine.rebuild();
        rebuild.put(List.of(document("2", "Deux").build()));
        rebuild.cancel();
        rebuild.cancel();
        assertThatThrownBy(() -> rebuild.put(List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(rebuild::finish).isInstanceOf(IllegalStateException.class);
        assertThat(find("")).containsExactly("1");
        engine.rebuild().close();
        assertThat(engine.state().rebuilding()).isFalse();
    }

    @Test
    void rebuildsDuringWritesAndSearchesLoseNothing() throws Exception {
        put(document("always", "Toujours"));
        var stop = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(2);
        Future<Integer> writer = threads.submit(() -> {
            int written = 0;
            while (!stop.get()) {
                engine.put(List.of(document("w" + written, "Écrit").build()));
                written++;
            }
            return written;
        });
        Future<Integer> reader = threads.submit(() -> {
            int searched = 0;
            while (!stop.get()) {
                assertThat(find("toujours")).containsExactly("always");
                searched++;
            }
            return searched;
        });
        try {
            for (int round = 0; round < 5; round++) {
                rebuildFromWhatIsThere();
            }
        } finally {
            stop.set(true);
        }
        int written = writer.get();
        assertThat(written).isPositive();
        assertThat(reader.get()).isPositive();
        threads.shutdown();
        engine.refresh();
        assertThat(engine.search(SearchQuery.of("écrit", PUBLIC)).total()).isEqualTo(written);
    }

    /** The index itself plays the database: what it holds after the rebuild began. */
    private void rebuildFromWhatIsThere() {
        try (var rebuild = engine.rebuild()) {
            engine.refresh();
            long total = engine.search(SearchQuery.of("", PUBLIC)).total();
            rebuild.put(List.of(document("always", "Toujours").build()));
            rebuild.put(IntStream.range(0, (int) total - 1)
                    .mapToObj(i -> document("w" + i, "Écrit").build())
                    .toList());
            rebuild.finish();
        }
    }
}
