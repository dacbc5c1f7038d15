package org.essaim.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.library.content.Contents.aScenario;
import static org.essaim.library.content.Contents.inClass;

import java.util.List;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.VersionContent;
import org.essaim.shared.problem.InvalidException.Violation;
import org.junit.jupiter.api.Test;

class ContentRulesTest {

    @Test
    void aDraftMayLackEverything() {
        assertThat(broken(VersionContent.begin("", ""))).isEmpty();
    }

    @Test
    void everyMissingFieldIsReported() {
        assertThat(fields(ContentRules.missing(VersionContent.begin("Titre", "fr"))))
                .containsExactly("summary", "disciplines", "levels", "objectives", "phases");
        assertThat(fields(ContentRules.missing(aScenario()
                        .with(PhaseMoment.BEFORE)
                        .with(PhaseMoment.DURING, inClass(10), inClass(0))
                        .build())))
                .containsExactly("phases[1].activities[1].minutes");
    }

    @Test
    void unknownCodesAndEndlessTextsAreRefused() {
        var content = aScenario()
                .forLevels("4E", "4EME")
                .tellingFamilies("x".repeat(4_001))
                .with(PhaseMoment.DURING, inClass(1_441))
                .build();
        assertThat(broken(content)).containsExactly("levels", "familyInformation", "phases[0].activities[0].minutes");
    }

    private static List<String> broken(VersionContent content) {
        return fields(ContentRules.broken(content, (kind, code) -> !"4EME".equals(code)));
    }

    private static List<String> fields(List<Violation> violations) {
        return violations.stream().map(Violation::field).toList();
    }
}
