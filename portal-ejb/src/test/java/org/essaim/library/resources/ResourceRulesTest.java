package org.essaim.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.shared.problem.InvalidException.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceRulesTest {

    @ParameterizedTest
    @CsvSource({
        "LINK,https://example.org/a?b=c,''",
        "LINK,http://example.org,''",
        "LINK,'',url",
        "LINK,javascript:alert(1),url",
        "LINK,https://user:secret@example.org,url",
        "LINK,//example.org,url",
        "LINK,ftp://example.org,url",
        "VIDEO,http://example.org/film,url",
        "VIDEO,https://example.org/film,''",
        "FILE,'',''",
        "TEXT,'',text"
    })
    void onlyWebAddressesAreAccepted(ResourceKind kind, String url, String wrong) {
        var content = new ResourceContent(
                kind, "Titre", "", "", url, "CC-BY-4.0", List.of(), "fr", List.of(), List.of(), List.of(), 0);
        assertThat(ResourceRules.broken(content, (vocabulary, code) -> true))
                .extracting(Violation::field)
                .isEqualTo(wrong.isEmpty() ? List.of() : List.of(wrong));
    }

    @ParameterizedTest
    @CsvSource({
        "LINK,https://example.org/,''",
        "VIDEO,https://example.org/film,''",
        "FILE,'',licence",
        "TEXT,https://example.org/,licence"
    })
    void onlyWhatIsElsewhereMayHaveNoLicence(ResourceKind kind, String url, String wrong) {
        var content = new ResourceContent(
                kind, "Titre", "", "Un texte", url, "", List.of(), "fr", List.of(), List.of(), List.of(), 0);
        assertThat(ResourceRules.broken(content, (vocabulary, code) -> true))
                .extracting(Violation::field)
                .isEqualTo(wrong.isEmpty() ? List.of() : List.of(wrong));
    }
}
