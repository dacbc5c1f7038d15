package org.essaim.library.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.library.imports.ImportProgress.LineError;
import org.junit.jupiter.api.Test;

class ImportTallyTest {

    @Test
    void errorsBeyondTheListAreStillCounted() {
        var tally = new ImportTally();
        for (var line = 1; line <= 1_500; line++) {
            tally.failed(new LineError(line, "library.problem.import.notAnObject", List.of()));
        }
        assertThat(tally.failed()).isEqualTo(1_500);
        assertThat(ImportTally.errors(tally.errorsAsJson())).hasSize(ImportTally.MOST_ERRORS);
    }

    @Test
    void errorsAreListedInTheOrderOfLines() {
        var tally = new ImportTally();
        var second = new LineError(2, "library.problem.import.missing", List.of("title"));
        var first = new LineError(1, "library.problem.import.unknownField", List.of("« x »"));
        tally.failed(second);
        tally.remark(first);
        assertThat(ImportTally.errors(tally.errorsAsJson())).containsExactly(first, second);
        assertThat(tally.failed()).isEqualTo(1);
    }
}
