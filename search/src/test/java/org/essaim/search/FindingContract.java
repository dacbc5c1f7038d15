package org.essaim.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every engine finds, in which order, and what it shows of it. */
public abstract class FindingContract extends WordsContract {

    @Test
    void aKindNarrowsTheHits() {
        put(
                document("1", "Atelier"),
                SearchDocument.builder(new DocumentKey("RESOURCE", "1"), 1, "Atelier")
                        .audience("public"));
        var resources = SearchQuery.of("atelier", PUBLIC).withKinds(Set.of("RESOURCE"));
        assertThat(engine.search(resources).items())
                .extracting(SearchHits.Item::key)
                .containsExactly(new DocumentKey("RESOURCE", "1"));
        assertThat(engine.complete(new CompletionQuery("ate", PUBLIC, Set.of("NETWORK"), 5)))
                .isEmpty();
    }

    @Test
    void kindsThatComeLaterDoSoUnlessTheyAreNamed() {
        put(
                document("1", "Un long titre de travail sur l’apiculture et les abeilles")
                        .facet("level", "6E"),
                SearchDocument.builder(new DocumentKey("MEMBER", "2"), 1, "Zoé Apiculture")
                        .facet("level", "6E")
                        .audience("public"),
                SearchDocument.builder(new DocumentKey("RESOURCE", "3"), 1, "Fiche d’apiculture")
                        .facet("level", "6E")
                        .publishedAt(Instant.EPOCH)
                        .audience("public"));
        var later = List.of("RESOURCE", "MEMBER");
        assertThat(ids(engine.search(SearchQuery.of("apiculture", PUBLIC).withLater(later))))
                .endsWith("2");
        assertThat(ids(engine.search(SearchQuery.of("zoé apiculture", PUBLIC).withLater(later))))
                .startsWith("2");
        var sixth = SearchQuery.of("", PUBLIC).withChosen("level", Set.of("6E"));
        assertThat(ids(engine.search(sixth))).startsWith("3");
        assertThat(ids(engine.search(sixth.withLater(later)))).containsExactly("1", "3", "2");
        assertThat(engine.search(SearchQuery.of("", PUBLIC).withLater(later)).items())
                .extracting(item -> item.key().id())
                .startsWith("3");
    }

    @Test
    void eachChoiceTellsWhatIsFoundWithoutIt() {
        put(
                document("1", "Abeille").facet("level", "6E").facet("discipline", "SVT"),
                document("2", "Abeille").facet("level", "5E").facet("discipline", "SVT"),
                document("3", "Abeille").facet("level", "6E").facet("discipline", "EPS"),
                document("4", "Abeille").facet("level", "4E").facet("discipline", "EPS"));
        var query = SearchQuery.of("abeille", PUBLIC)
                .withChosen("level", Set.of("6E"))
                .withChosen("discipline", Set.of("SVT"));
        assertThat(engine.search(query).without()).isEqualTo(Map.of("level", 2L, "discipline", 2L));
        assertThat(engine.search(SearchQuery.of("abeille", PUBLIC)).without()).isEmpty();
    }

    @Test
    void theLanguageOfTheReaderComesFirst() {
        put(
                document("en", "Le portfolio en classe").language("en"),
                document("fr", "Le portfolio en classe").language("fr"));
        assertThat(ids(engine.search(SearchQuery.of("portfolio", PUBLIC).withLanguage("fr"))))
                .containsExactly("fr", "en");
        assertThat(ids(engine.search(SearchQuery.of("portfolio", PUBLIC).withLanguage("en"))))
                .containsExactly("en", "fr");
    }

    @Test
    void whatIsWishedForComesBeforeWhatMatchesAboutAsWell() {
        put(
                document("1", "Nombres relatifs, relatifs nombres").facet("level", "4E"),
                document("2", "Des nombres et bien d’autres choses encore")
                        .facet("level", "5E")
                        .facet("discipline", "SVT"),
                document("3", "Des nombres et bien d’autres choses encore, toujours")
                        .facet("level", "5E")
                        .facet("discipline", "MATHS"),
                document("4", "Nombres relatifs en jeu").facet("level", "6E"));
        var query = SearchQuery.of("nombres relatifs jeu", PUBLIC).withFacet("level", 10);
        var wished = query.withWished("level", Set.of("5E")).withWished("discipline", Set.of("MATHS", "SNT"));
        assertThat(ids(engine.search(query))).startsWith("4", "1");
        assertThat(ids(engine.search(wished))).as("every word comes first").containsExactly("4", "3", "2", "1");
        assertThat(engine.search(wished).facets())
                .isEqualTo(engine.search(query).facets());
        assertThat(ids(engine.search(wished.withSort(Sort.TITLE))))
                .isEqualTo(ids(engine.search(query.withSort(Sort.TITLE))));
    }

    @Test
    void aPhraseMatchesOnlyInItsOrder() {
        put(document("1", "Le temps des cerises"), document("2", "Les cerises prennent des temps variés"));
        assertThat(find("temps cerises")).containsExactlyInAnyOrder("1", "2");
        assertThat(find("\"temps des cerises\"")).containsExactly("1");
        assertThat(find("« temps des cerises »")).containsExactly("1");
        assertThat(find("“le temps” cerises")).containsExactly("1");
        assertThat(find("\"cerises temps\"")).isEmpty();
    }

    @Test
    void aPhraseDoesNotMatchAcrossFields() {
        put(document("1", "Grande").keywords(List.of("muraille", "chine")));
        assertThat(find("\"grande muraille\"")).isEmpty();
        assertThat(find("\"muraille chine\"")).isEmpty();
    }

    @Test
    void aMinusExcludesAWord() {
        put(document("1", "Volcan en vidéo"), document("2", "Volcan en maquette"), document("3", "Rivière"));
        assertThat(find("volcan -vidéos")).containsExactly("2");
        assertThat(find("-vidéo")).containsExactlyInAnyOrder("2", "3");
        assertThat(find("volcan -\"en vidéo\"")).containsExactly("2");
        assertThat(find("en-vidéo")).contains("1");
    }

    @Test
    void documentsWithEveryWordComeBeforeThoseWithSome() {
        put(
                document("1", "Une ruche").text("L’abeille y vit, et aussi une mouche noire."),
                document("2", "Abeille, abeilles, encore des abeilles"),
                document("3", "Chat noir"),
                document("4", "Poisson rouge"));
        var hits = engine.search(SearchQuery.of("abeille noire", PUBLIC));
        assertThat(ids(hits)).startsWith("1").containsExactlyInAnyOrder("1", "2", "3");
        assertThat(hits.total()).isEqualTo(3);
        assertThat(hits.whole()).isEqualTo(1);
        assertThat(find("abeille éléphant")).containsExactlyInAnyOrder("1", "2");
        assertThat(engine.search(SearchQuery.of("abeille éléphant", PUBLIC)).whole())
                .isZero();
        assertThat(find("éléphant")).isEmpty();
        assertThat(find("comment vit une abeille noire dans la ruche")).startsWith("1");
    }

    @Test
    void aSingleWordIsWhole() {
        put(document("1", "Abeille noire"), document("2", "Un projet de SVT"), document("3", "La vie sur Terre"));
        for (String text : List.of("abeille", "SVT", "\"abeille noire\"", "-volcan", "")) {
            var hits = engine.search(SearchQuery.of(text, PUBLIC));
            assertThat(hits.whole()).as(text).isEqualTo(hits.total()).isPositive();
        }
    }

    @Test
    void partsFollowEachOtherOverPagesInEveryOrder() {
        var documents = new ArrayList<SearchDocument>();
        for (int i = 0; i < 12; i++) {
            documents.add(document("both" + i, "Abeille noire " + i)
                    .publishedAt(Instant.ofEpochSecond(1_000L * i))
                    .build());
            documents.add(document("one" + i, "Abeille " + i)
                    .publishedAt(Instant.ofEpochSecond(1_000_000L * (i + 1)))
                    .build());
        }
        engine.put(documents);
        engine.refresh();
        for (Sort sort : Sort.values()) {
            var all = new ArrayList<String>();
            for (int from = 0; from < 30; from += 5) {
                all.addAll(ids(engine.search(
                        SearchQuery.of("abeille noire", PUBLIC).withSort(sort).withPage(from, 5))));
            }
            assertThat(all).as("%s", sort).hasSize(24).doesNotHaveDuplicates();
            assertThat(all.subList(0, 12)).as("%s", sort).allMatch(id -> id.startsWith("both"));
        }
    }

    @Test
    void facetsCountWhatIsShownAndChoosingOneShowsItsCount() {
        put(
                document("1", "Abeille noire").facet("level", "6E"),
                document("2", "Abeille jaune").facet("level", "5E"),
                document("3", "Poisson").facet("level", "5E"));
        var query = SearchQuery.of("abeille noire", PUBLIC).withFacet("level", 5);
        assertThat(engine.search(query).facets().get("level"))
                .containsExactly(new FacetCount("5E", 1), new FacetCount("6E", 1));
        var chosen = engine.search(query.withChosen("level", Set.of("5E")));
        assertThat(ids(chosen)).containsExactly("2");
        assertThat(chosen.total()).isEqualTo(1);
        assertThat(chosen.whole()).isZero();
    }

    @Test
    void manyWordsNoneOfWhichMeetAreFoundOneByOne() {
        put(document("1", "Abeille"), document("2", "Volcan"));
        assertThat(find("abeille volcan fraction ruche miel pollen éléphant girafe"))
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void wordsMayStandInDifferentFields() {
        put(document("1", "Les fractions").summary("En îlots").keywords(List.of("mathématiques")));
        assertThat(find("fractions îlots mathématiques")).containsExactly("1");
    }

    @Test
    void exactWordsComeBeforeOnesThatShareAStem() {
        put(document("1", "Une note élevée"), document("2", "Une note élève"));
        assertThat(find("élève")).startsWith("2");
    }

    @Test
    void aTitleWeighsMoreThanAText() {
        put(
                document("text", "Divers").text("On y parle de tectonique une fois, parmi bien d'autres sujets."),
                document("title", "Tectonique").text("On y parle de bien des sujets, et parmi eux de celui-ci."));
        assertThat(find("tectonique")).containsExactly("title", "text");
    }

    @Test
    void completionsComeFromTitlesAndKeywords() {
        put(
                document("1", "Plan de travail en maths").keywords(List.of("plan de travail")),
                document("2", "Mon plan de travail").keywords(List.of("plan de travail")),
                document("3", "L’élève acteur"));
        assertThat(complete("plan")).startsWith("plan de travail").contains("Plan de travail en maths");
        assertThat(complete("trav pla")).contains("Mon plan de travail");
        assertThat(complete("eleve")).containsExactly("L’élève acteur");
        assertThat(complete("ÉL")).containsExactly("L’élève acteur");
        assertThat(complete("tarvail")).contains("plan de travail");
        assertThat(complete("")).isEmpty();
        assertThat(complete("((")).isEmpty();
        var best = engine.complete(new CompletionQuery("plan de tr", PUBLIC)).get(0);
        assertThat(best.documents()).isEqualTo(2);
        assertThat(best.html()).isEqualTo("<mark>plan</mark> <mark>de</mark> <mark>tr</mark>avail");
        assertThat(engine.complete(new CompletionQuery("éle", PUBLIC)).get(0).html())
                .isEqualTo("L’<mark>élè</mark>ve acteur");
        assertThat(engine.complete(new CompletionQuery("p", PUBLIC, Set.of(), 1)))
                .hasSize(1);
    }

    @Test
    void htmlIsEscapedAndOnlyMarksAreAddedToIt() {
        put(document("1", "<script>alert('abeille')</script>")
                .summary("Une \"abeille\" & <b>une ruche</b>")
                .keywords(List.of("<i>abeille</i>")));
        var hit = engine.search(SearchQuery.of("abeille", PUBLIC)).items().get(0);
        assertThat(hit.titleHtml()).isEqualTo("&lt;script&gt;alert(&#39;<mark>abeille</mark>&#39;)&lt;/script&gt;");
        assertThat(hit.excerptHtml())
                .isEqualTo("Une &#34;<mark>abeille</mark>&#34; &amp; &lt;b&gt;une ruche&lt;/b&gt;");
        var plain = engine.search(SearchQuery.of("abeille", PUBLIC).withHighlight(false))
                .items()
                .get(0);
        assertThat(plain.titleHtml()).isEqualTo("&lt;script&gt;alert(&#39;abeille&#39;)&lt;/script&gt;");
        assertThat(engine.complete(new CompletionQuery("abei", PUBLIC)))
                .isNotEmpty()
                .allSatisfy(completion -> assertThat(completion.html()).doesNotContain("<i>", "<script>"));
    }

    @Test
    void anExcerptShowsTheMatchingWords() {
        String filler = "Rien à signaler dans cette phrase. ".repeat(40);
        put(document("1", "Titre").text(filler + "Ici la photosynthèse commence. " + filler));
        String excerpt = engine.search(SearchQuery.of("photosynthèse", PUBLIC))
                .items()
                .get(0)
                .excerptHtml();
        assertThat(excerpt)
                .contains("Ici la <mark>photosynthèse</mark> commence")
                .startsWith("… ")
                .endsWith(" …");
        assertThat(excerpt.length()).isLessThan(300);
    }

    @Test
    void hitsAreSortedAndPagedWithoutOverlap() {
        var documents = new ArrayList<SearchDocument>();
        for (int i = 0; i < 45; i++) {
            documents.add(document("d" + i, (i % 2 == 0 ? "Étude " : "eau ") + i)
                    .publishedAt(i % 9 == 0 ? null : Instant.ofEpochSecond(1_000_000L * (i / 3)))
                    .build());
        }
        engine.put(documents);
        engine.refresh();
        var query = SearchQuery.of("", PUBLIC);
        for (Sort sort : Sort.values()) {
            var all = new ArrayList<String>();
            for (int from = 0; from < 50; from += 10) {
                all.addAll(ids(engine.search(query.withSort(sort).withPage(from, 10))));
            }
            assertThat(all).hasSize(45).doesNotHaveDuplicates();
        }
        var newest = engine.search(query.withSort(Sort.NEWEST).withPage(0, 100)).items();
        assertThat(newest.get(0).publishedAt()).contains(Instant.ofEpochSecond(14_000_000));
        assertThat(newest.get(44).publishedAt()).isEmpty();
        var titles = engine.search(query.withSort(Sort.TITLE).withPage(0, 100)).items();
        assertThat(titles.get(0).title()).startsWith("eau");
        assertThat(titles.get(44).title()).startsWith("Étude");
        assertThat(engine.search(query.withPage(100, 10)).items()).isEmpty();
        assertThat(engine.search(query.withPage(0, 0)).total()).isEqualTo(45);
        assertThat(engine.search(query.withPage(0, 0)).items()).isEmpty();
    }

    @Test
    void queryBoundsAreChecked() {
        assertThatThrownBy(() -> SearchQuery.of("a", Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SearchQuery.of("a", PUBLIC).withPage(0, 101))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SearchQuery.of("a", PUBLIC).withPage(9_999, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
