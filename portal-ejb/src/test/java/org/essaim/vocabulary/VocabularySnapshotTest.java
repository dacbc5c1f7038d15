package org.essaim.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularySnapshotTest {

    private final VocabularySnapshot all = new VocabularySnapshot(
            Arrays.stream(TermKind.values())
                    .flatMap(kind -> VocabularyFile.open(kind.file()).terms(kind).stream())
                    .toList(),
            VocabularyFile.open("academy_mail_domains.csv").pairs());

    @Test
    void everyVocabularyFileIsRead() {
        assertThat(TermKind.values())
                .allSatisfy(kind -> assertThat(all.all(kind)).isNotEmpty().allSatisfy(term -> assertThat(term.labelFr())
                        .isNotBlank()));
        assertThat(all.all(TermKind.CRCN)).hasSize(16);
        assertThat(all.all(TermKind.LICENCE)).hasSize(8);
    }

    @Test
    void everyParentOfATermExists() {
        assertThat(all.all(TermKind.LEVEL)).allSatisfy(level -> assertThat(all.find(TermKind.CYCLE, level.parent()))
                .isPresent());
        assertThat(all.all(TermKind.DEPARTEMENT))
                .allSatisfy(departement -> assertThat(all.find(TermKind.ACADEMIE, departement.parent()))
                        .isPresent());
    }

    @Test
    void everyAcademieHasOneTileOfTheMapAndNoOtherHasIt() {
        var academies = all.all(TermKind.ACADEMIE).stream()
                .filter(term -> !term.property("region").isEmpty())
                .toList();
        assertThat(academies).hasSize(30);
        assertThat(academies)
                .extracting(term -> term.property("tile"))
                .doesNotHaveDuplicates()
                .allMatch(tile -> tile.matches("[0-8]:[1-7]"));
        assertThat(academies)
                .extracting(term -> term.property("abbreviation"))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[\\p{L}-]{3,4}"));
        assertThat(all.all(TermKind.ACADEMIE))
                .filteredOn(term -> term.property("region").isEmpty())
                .isNotEmpty()
                .allMatch(term -> term.property("tile").isEmpty());
    }

    @Test
    void everyDepartementOfAnAcademieIsSomewhereInFrance() {
        assertThat(all.all(TermKind.DEPARTEMENT)).hasSize(101).allSatisfy(term -> {
            var latitude = Double.parseDouble(term.property("latitude"));
            var longitude = Double.parseDouble(term.property("longitude"));
            if (term.code().length() == 2) {
                assertThat(latitude).as(term.labelFr()).isBetween(41.0, 51.2);
                assertThat(longitude).as(term.labelFr()).isBetween(-5.2, 9.7);
            } else {
                assertThat(latitude).as(term.labelFr()).isBetween(-22.0, 17.0);
            }
        });
        assertThat(all.all(TermKind.ACADEMIE))
                .filteredOn(term -> !term.property("tile").isEmpty())
                .allMatch(term -> all.all(TermKind.DEPARTEMENT).stream()
                        .anyMatch(departement -> departement.parent().equals(term.code())));
    }

    @ParameterizedTest
    @CsvSource({
        "LEVEL,6e,6E",
        "LEVEL,Sixième,6E",
        "LEVEL,cours moyen 2,CM2",
        "DISCIPLINE,mathematiques,MATHS",
        "DISCIPLINE,Histoire-géo,HISTGEO",
        "LICENCE,CC BY-SA 4.0,CC-BY-SA-4.0"
    })
    void aTermIsFoundByWhatPeopleCallIt(TermKind kind, String text, String code) {
        assertThat(all.match(kind, text)).map(Term::code).contains(code);
    }

    @Test
    void academiesStandInTheOrderOfADirectory() {
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var labels = Vocabularies.inOrder(all.all(TermKind.ACADEMIE), language).stream()
                    .map(term -> term.label(language))
                    .toList();
            assertThat(labels).hasSizeGreaterThanOrEqualTo(30).isSortedAccordingTo(Collator.getInstance(language));
        }
    }

    @ParameterizedTest
    @CsvSource({"CM1,CM1", "6E,6e", "SEGPA,SEGPA", "ULIS,ULIS", "UPE2A,UPE2A", "LICENCE,L1–L3", "MASTER,Master"})
    void aLevelHasTheNameThatTeachersGiveIt(String code, String name) {
        assertThat(all.find(TermKind.LEVEL, code).orElseThrow().shortLabel(Locale.FRENCH))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"portugais,PORTUGAIS", "arabe,ARABE", "chinois,CHINOIS"})
    void languagesThatAreTaughtAreDisciplines(String text, String code) {
        assertThat(all.match(TermKind.DISCIPLINE, text)).map(Term::code).contains(code);
    }

    @Test
    void anUnknownWordMatchesNoTerm() {
        assertThat(all.match(TermKind.DISCIPLINE, "alchimie")).isEmpty();
        assertThat(all.match(TermKind.LICENCE, "CC BY-SA")).isEmpty();
        assertThat(all.find(TermKind.LEVEL, null)).isEmpty();
    }

    @Test
    void aMailDomainBelongsToItsAcademie() {
        assertThat(all.academieOfMailDomain("AC-Paris.fr")).map(Term::code).contains("01");
        assertThat(all.academieOfMailDomain("example.org")).isEmpty();
    }

    @Test
    void aRetiredTermKeepsItsLabel() {
        var term = new Term(
                TermKind.DISCIPLINE,
                "X",
                "Ancien",
                "Old",
                "",
                "",
                List.of(),
                1,
                null,
                LocalDate.of(2020, 8, 31),
                java.util.Map.of());
        assertThat(term.isValidOn(LocalDate.of(2020, 8, 31))).isTrue();
        assertThat(term.isValidOn(LocalDate.of(2020, 9, 1))).isFalse();
        assertThat(term.label(Locale.FRENCH)).isEqualTo("Ancien");
        assertThat(term.label(Locale.UK)).isEqualTo("Old");
    }
}
