package org.essaim.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.essaim.search.FrenchAnalysis;
import org.essaim.search.words.WordGraph.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchAnalysisTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "6e, 6eme",
                "6è, 6eme",
                "6 ème, 6eme",
                "6èmes, 6eme",
                "6 EMES, 6eme",
                "3ièmes, 3eme",
                "1ère, 1ere",
                "2nde, 2nde",
                "CM 1, cm1",
                "16e, 16e",
                "6 exercices, 6 exercices",
                "L’Élève, eleve",
                "l'œuvre, oeuvre",
                "presqu'île, presqu'ile",
                "lorsqu’il, il",
                "enseignant·e·s, enseignantes",
                "auteur·rices, auteurs",
                "élu(e)s, elues",
                "e\u0301cole, ecole",
                "fin. Elle, fin elle",
                "SES, sesec",
                "histoire-géo, histoire geo"
            })
    void exactWordsAreKeptUnstemmed(String text, String words) {
        assertThat(words(Analyzers.EXACT, text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "enseignantes, enseignants",
        "enseignant·e·s, enseignant",
        "évaluations, evaluation",
        "ÉLÈVES, eleve",
        "nationaux, national",
        "auteur·rice, auteurs"
    })
    void inflectedFormsShareAStem(String one, String other) {
        assertThat(words(Analyzers.INDEX, one)).isEqualTo(words(Analyzers.INDEX, other));
    }

    @Test
    void acronymsAreNotStemmed() {
        assertThat(words(Analyzers.INDEX, "EPS TICE NSI SVT")).isEqualTo("eps tice nsi svt");
    }

    @Test
    void stopWordsStayInDocumentsAndLeaveQueries() {
        assertThat(words(Analyzers.INDEX, "le plan de la ruche").split(" ")).hasSize(5);
        assertThat(WordGraph.of(Analyzers.SEARCH, "le plan de la ruche")).hasSize(2);
    }

    @Test
    void synonymsAreAlternativesOfOneSegment() {
        var segments = WordGraph.of(Analyzers.SEARCH, "projet svt sixième");
        assertThat(segments).hasSize(3);
        assertThat(segments.get(1).ways()).extracting(Way::words).contains(List.of("svt"));
        assertThat(segments.get(1).ways())
                .filteredOn(way -> !way.isWord())
                .singleElement()
                .satisfies(way -> {
                    assertThat(way.typed()).isFalse();
                    assertThat(way.gaps()).containsExactly(1, 3, 4);
                });
        assertThat(segments.get(2).ways()).extracting(Way::words).contains(List.of("6eme"));
    }

    @ParameterizedTest
    @CsvSource({"révolution française, francais", "langues anglaises, anglais", "carte microbit, micro bit"})
    void formsThatTheStemmerKeepsApartAreAlternatives(String query, String document) {
        var last = WordGraph.of(Analyzers.SEARCH, query).get(1);
        assertThat(last.ways())
                .extracting(way -> String.join(" ", way.words()))
                .contains(words(Analyzers.INDEX, document));
    }

    @Test
    void characterFiltersGiveTheSameWordsOutsideAndInsideTheAnalyzer() {
        assertThat(Analyzers.filtered("L’élève de 6 ème, enseignant·e·s")).isEqualTo("L'élève de 6eme, enseignantes");
    }

    @Test
    void theFingerprintOfTheAnalysisIsStable() {
        assertThat(FrenchAnalysis.fingerprint())
                .isEqualTo(FrenchAnalysis.fingerprint())
                .matches("[0-9a-f]+");
    }

    private static String words(Analyzer analyzer, String text) {
        return String.join(" ", WordGraph.line(analyzer, text).words());
    }
}
