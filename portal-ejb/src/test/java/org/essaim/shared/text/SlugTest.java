package org.essaim.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    L'énergie, en 6e            | l-energie-en-6e
                    L’énergie, en 6e            | l-energie-en-6e
                    Œuvre & cœur                | oeuvre-coeur
                    « Ça » : déjà ?             | ca-deja
                    ÉCOLE                       | ecole
                    a--b__c                     | a-b-c
                    """)
    void aTitleBecomesLowerCaseLettersDigitsAndSingleHyphens(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void aTitleWithoutLettersHasNoSlug() {
        assertThat(Slug.of("…!?")).isEmpty();
        assertThat(Slug.of("")).isEmpty();
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        assertThat(Slug.of("une très longue question ".repeat(10)))
                .isEqualTo("une-tres-longue-question-".repeat(3) + "une");
    }

    @Test
    void aLongWordIsCutAnyway() {
        assertThat(Slug.of("a".repeat(200))).hasSize(80);
    }
}
