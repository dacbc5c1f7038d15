package org.essaim.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void theFileOpensInAFrenchSpreadsheet() throws IOException {
        var file = new StringWriter();
        try (var csv = new Csv(file)) {
            csv.line(List.of("Nom", "Élèves"));
            csv.line(Arrays.asList("Dupont; \"Zoé\"", 28, null));
        }
        assertThat(file).hasToString("\ufeffNom;Élèves\r\n\"Dupont; \"\"Zoé\"\"\";28;\r\n");
    }

    @Test
    void typedTextNeverBecomesAFormula() {
        for (var formula : List.of("=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＠SUM(A1)")) {
            assertThat(Csv.harmless(formula)).isEqualTo("'" + formula);
        }
        assertThat(Csv.harmless("a=1")).isEqualTo("a=1");
        assertThat(Csv.harmless(-2)).isEqualTo("-2");
    }
}
