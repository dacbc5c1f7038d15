package org.essaim.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningsTest {

    @Test
    void whatWasTypedIsMarkedWhateverItsAccentsAndCase() {
        assertThat(Beginnings.of("ENER l").marked("L’énergie <vive>"))
                .isEqualTo("<mark>L</mark>’<mark>éner</mark>gie &lt;vive&gt;");
        assertThat(Beginnings.of("coe").marked("Le cœur")).isEqualTo("Le <mark>cœ</mark>ur");
        assertThat(Beginnings.of("ete").marked("e\u0301te\u0301s")).isEqualTo("<mark>e\u0301te\u0301</mark>s");
    }

    @Test
    void everyBeginningIsLookedForInAnyOrder() {
        assertThat(Beginnings.of("terre sci").areIn("Sciences de la vie et de la Terre"))
                .isTrue();
        assertThat(Beginnings.of("erre").areIn("Sciences de la vie et de la Terre"))
                .isFalse();
    }

    @Test
    void aWordIsNeverLongerThanTheDatabaseTakes() {
        assertThat(Beginnings.of("㍿".repeat(200)).words())
                .allSatisfy(word -> assertThat(word).hasSizeLessThanOrEqualTo(255));
    }

    @Test
    void nothingButWordsReachesTheDatabase() {
        assertThat(Beginnings.of("l'eau:* & !(x|\"y\") \\ %").query()).isEqualTo("'l':* & 'eau':* & 'x':* & 'y':*");
        assertThat(Beginnings.of("?!").isEmpty()).isTrue();
        assertThat(Beginnings.of(null).isEmpty()).isTrue();
    }
}
