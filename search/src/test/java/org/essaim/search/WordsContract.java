package org.essaim.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How every engine understands the words that people type. */
public abstract class WordsContract extends SearchEngineFixture {

    @Test
    void labelsAreFoundAndNotShown() {
        put(document("1", "La ruche").labels(List.of("Mathématiques", "6e")), document("2", "La ruche en 6e"));
        assertThat(whole("ruche 6ème")).containsExactlyInAnyOrder("1", "2");
        assertThat(find("maths")).containsExactly("1");
        assertThat(complete("math")).isEmpty();
    }

    @Test
    void signsOfSciencesAndOfLawBelongToWords() {
        put(
                document("co2", "Le CO₂ dans l’air"),
                document("area", "Un champ de 3 m²"),
                document("cpp", "Débuter en C++"),
                document("csharp", "Débuter en C#"),
                document("c", "Le langage C"),
                document("law", "Article L. 311-1 du code de l’éducation"),
                document("law2", "Article L311-1 du même code"));
        assertThat(find("CO2")).containsExactly("co2");
        assertThat(find("CO₂")).containsExactly("co2");
        assertThat(find("m2")).containsExactly("area");
        assertThat(find("C++")).containsExactly("cpp");
        assertThat(find("c#")).containsExactly("csharp");
        for (String text : List.of("L. 311-1", "L311-1", "L 311-1")) {
            assertThat(whole(text)).as(text).containsExactlyInAnyOrder("law", "law2");
        }
    }

    @Test
    void formsThatTheStemmerPartsAreFoundTogether() {
        put(
                document("woman", "Une professeure"),
                document("man", "Un professeur"),
                document("one", "Un travail"),
                document("many", "Des travaux"));
        for (String text : List.of("professeur", "professeure", "professeures")) {
            assertThat(find(text)).as(text).containsExactlyInAnyOrder("woman", "man");
        }
        for (String text : List.of("travail", "travaux")) {
            assertThat(find(text)).as(text).containsExactlyInAnyOrder("one", "many");
        }
    }

    @Test
    void aForgottenApostropheIsSuggested() {
        put(document("1", "L’énergie de l’eau à l’école").text("énergie eau école"), document("2", "Le volcan"));
        assertThat(engine.search(SearchQuery.of("lenergie", PUBLIC)).suggestion())
                .contains("l'énergie");
        assertThat(engine.search(SearchQuery.of("leau", PUBLIC)).suggestion()).contains("l'eau");
        assertThat(engine.search(SearchQuery.of("lecole", PUBLIC)).suggestion()).contains("l'école");
    }

    @Test
    void aStarFindsWhatBeginsSo() {
        put(document("1", "Les fractions"), document("2", "Une fracture"), document("3", "Élèves et fables"));
        assertThat(find("frac*")).containsExactlyInAnyOrder("1", "2");
        assertThat(find("fracti*")).containsExactly("1");
        assertThat(find("élèv*")).containsExactly("3");
        assertThat(find("l'élèv*")).containsExactly("3");
        assertThat(whole("frac* fractions")).containsExactly("1");
        assertThat(find("frac* -fracture")).containsExactly("1");
    }

    @Test
    void signsAloneAskNothing() {
        put(document("1", "Abeille"), document("2", "Ruche"));
        for (String text : List.of("?", "😀", "!?", "*", " ? ")) {
            assertThat(find(text)).as(text).hasSize(2);
        }
    }

    @Test
    void noSynonymHidesTheWordsTyped() {
        var documents = new ArrayList<SearchDocument>();
        var phrases = Lines.read("synonyms_fr.txt").stream()
                .flatMap(line -> Stream.of(line.split(", *")))
                .distinct()
                .toList();
        for (int i = 0; i < phrases.size(); i++) {
            for (String form : forms(phrases.get(i))) {
                var key = new DocumentKey("PHRASE" + i, form);
                documents.add(
                        SearchDocument.builder(key, 1, form).audience("public").build());
            }
        }
        engine.put(documents);
        engine.refresh();
        for (int i = 0; i < phrases.size(); i++) {
            var kind = Set.of("PHRASE" + i);
            Set<String> forms = forms(phrases.get(i));
            for (String form : forms) {
                var hits = engine.search(SearchQuery.of(form, PUBLIC).withKinds(kind));
                assertThat(ids(hits).subList(0, (int) hits.whole())).as(form).contains(form);
                assertThat(ids(hits)).as(form).containsAll(forms);
            }
        }
    }

    /** A phrase, the same without its small words, the plural of its words, and each of them alone. */
    private static Set<String> forms(String phrase) {
        var strong = Stream.of(phrase.replaceAll("\\b[dl]'", "").split(" "))
                .filter(word -> !FrenchAnalysis.isStopWord(word))
                .toList();
        var forms = new LinkedHashSet<String>(List.of(phrase, String.join(" ", strong)));
        if (strong.size() > 1) {
            forms.add(String.join(
                    " ",
                    strong.stream()
                            .map(word -> word.replaceFirst("(?<=[^sxz0-9])$", "s"))
                            .toList()));
        }
        return forms;
    }

    @Test
    void wordsOfTheReaderCountOneByOneEvenWhenTheyMakeASynonym() {
        put(
                document("pedagogie", "Pédagogie inversée"),
                document("classe", "Une classe calme"),
                document("together", "La classe, inversée ou non"));
        var hits = engine.search(SearchQuery.of("classe inversée", PUBLIC));
        assertThat(hits.whole()).isEqualTo(2);
        assertThat(ids(hits)).hasSize(3).endsWith("classe");
    }

    @Test
    void levelsAreFoundHoweverTheyAreWritten() {
        put(document("1", "Séquence de 6e"), document("2", "Séquence de sixième"), document("3", "Séquence de 5e"));
        for (String level : List.of("6e", "6ème", "6 ème", "6è", "6èmes", "6eme", "6E", "6ᵉ", "sixième", "sixieme")) {
            assertThat(find(level)).as(level).containsExactlyInAnyOrder("1", "2");
        }
        put(document("4", "Cours moyen 2"), document("5", "Classe de CM2"), document("6", "CM 2 bis"));
        assertThat(find("cm2")).containsExactlyInAnyOrder("4", "5", "6");
        assertThat(whole("cours moyen 2")).containsExactlyInAnyOrder("4", "5", "6");
    }

    @Test
    void synonymsAreFoundBothWays() {
        put(
                document("svt", "Sciences de la vie et de la Terre"),
                document("acronym", "Un projet de SVT"),
                document("eps", "Éducation physique et sportive"),
                document("vie", "La vie sur Terre et ses sciences"),
                document("inverse", "Pédagogie inversée"),
                document("ses", "Sciences économiques et sociales"));
        assertThat(find("svt")).containsExactlyInAnyOrder("svt", "acronym");
        assertThat(find("sciences de la vie et de la terre")).contains("svt", "acronym");
        assertThat(find("EPS")).containsExactly("eps");
        assertThat(find("classe inversée")).contains("inverse");
        assertThat(find("SES")).containsExactly("ses");
    }

    @Test
    void accentsCaseInflectionElisionAndTypographyDoNotMatter() {
        put(document("1", "L’évaluation formative des élèves à l’œuvre"));
        for (String text : List.of(
                "evaluation",
                "ÉVALUATIONS",
                "l'évaluation",
                "d’évaluation",
                "élève",
                "eleves",
                "oeuvre",
                "œuvre",
                "évaluations formatives",
                "e\u0301valuation")) {
            assertThat(find(text)).as(text).containsExactly("1");
        }
    }

    @Test
    void inclusiveWritingIsFound() {
        put(
                document("1", "Les enseignant·e·s"),
                document("2", "Les enseignant(e)s"),
                document("3", "Les enseignant.e.s"),
                document("4", "Enseignants"));
        for (String text : List.of("enseignant", "enseignante", "enseignantes", "enseignant·e·s", "enseignant•e")) {
            assertThat(find(text)).as(text).containsExactlyInAnyOrder("1", "2", "3", "4");
        }
    }

    @Test
    void aTypingErrorGetsASuggestion() {
        put(document("1", "L’évaluation formative").text("Une évaluation, des évaluations"), document("2", "Volcan"));
        assertThat(engine.search(SearchQuery.of("évalaution formative", PUBLIC)).suggestion())
                .contains("évaluation formative");
        assertThat(engine.search(SearchQuery.of("vulcan", PUBLIC)).suggestion()).contains("volcan");
        assertThat(engine.search(SearchQuery.of("l'evaluatoin", PUBLIC)).suggestion())
                .contains("l'évaluation");
        assertThat(engine.search(SearchQuery.of("volcan", PUBLIC)).suggestion()).isEmpty();
        assertThat(engine.search(SearchQuery.of("xyzzyx", PUBLIC)).suggestion()).isEmpty();
    }

    @Test
    void aShortWordIsNotTakenForAnotherOne() {
        put(document("1", "La mesure de l’espace"));
        assertThat(engine.search(SearchQuery.of("membre", PUBLIC)).suggestion()).isEmpty();
        assertThat(engine.search(SearchQuery.of("escape", PUBLIC)).suggestion()).isEmpty();
        assertThat(engine.search(SearchQuery.of("mesrue", PUBLIC)).suggestion()).contains("mesure");
    }

    @Test
    void anyInputGetsAResponse() {
        put(document("1", "Abeille"), document("2", "Ruche"));
        for (String text : HostileInput.TEXTS) {
            assertThat(engine.search(SearchQuery.of(text, PUBLIC).withFacet("x", 5)))
                    .as(text)
                    .isNotNull();
            assertThat(engine.complete(new CompletionQuery(text, PUBLIC)))
                    .as(text)
                    .isNotNull();
        }
        assertThat(find("\"abeille")).containsExactly("1");
        assertThat(find("((abeille")).containsExactly("1");
        assertThat(find("abeille*")).containsExactly("1");
        assertThat(find("title:abeille")).containsExactly("1");
        assertThat(find("((")).hasSize(2);
    }

    @Test
    void stopWordsAloneAreSearchedLiterally() {
        put(document("1", "Être ou ne pas être"), document("2", "Abeille"));
        assertThat(find("ne pas")).containsExactly("1");
    }

    @Test
    void compoundsAreFoundHoweverTheyAreWritten() {
        put(
                document("1", "Le co-enseignement"),
                document("2", "Le coenseignement"),
                document("3", "Ateliers extra-scolaires"),
                document("4", "Ateliers extrascolaires"),
                document("5", "Un vidéoprojecteur"),
                document("6", "Un vidéo-projecteur"));
        for (String asked : List.of("co-enseignement", "coenseignement", "co enseignement")) {
            assertThat(whole(asked)).as(asked).containsExactlyInAnyOrder("1", "2");
        }
        for (String asked : List.of("extra-scolaire", "extrascolaire")) {
            assertThat(whole(asked)).as(asked).containsExactlyInAnyOrder("3", "4");
        }
        for (String asked : List.of("vidéo-projecteur", "vidéoprojecteurs")) {
            assertThat(whole(asked)).as(asked).containsExactlyInAnyOrder("5", "6");
        }
        assertThat(engine.search(SearchQuery.of("coenseignement", PUBLIC)).items().stream()
                        .map(SearchHits.Item::titleHtml))
                .contains("Le <mark>co-enseignement</mark>", "Le <mark>coenseignement</mark>");
    }
}
