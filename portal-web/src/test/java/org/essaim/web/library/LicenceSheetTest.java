package org.essaim.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceSheetTest {

    @ParameterizedTest
    @CsvSource({
        "CC-BY-4.0, CC BY 4.0",
        "CC-BY-NC-SA-4.0, CC BY-NC-SA 4.0",
        "CC0-1.0, CC0 1.0",
        "ETALAB-2.0, Licence Ouverte 2.0",
        "Tous droits réservés, Tous droits réservés"
    })
    void licenceCodesAreWrittenAsPeopleWriteThem(String code, String name) {
        assertThat(LicenceSheet.name(code)).isEqualTo(name);
    }
}
