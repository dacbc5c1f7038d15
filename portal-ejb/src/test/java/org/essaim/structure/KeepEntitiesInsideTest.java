package org.essaim.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.shared.lists.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule itself sees each way out. */
class KeepEntitiesInsideTest {

    @Entity
    static class Secret {}

    record Card(String title, Drawer drawer) {}

    record Drawer(Map<String, List<Secret>> secrets) {}

    record Plain(String title) {}

    sealed interface Shown permits Harmless, Harmful {}

    record Harmless(String title) implements Shown {}

    record Harmful(Secret secret) implements Shown {}

    interface Ways {
        Secret plainly();

        List<Secret> inAList();

        Optional<Secret> asAnOptional();

        Page<Secret> onAPage();

        Page<? extends Secret> behindAWildcard();

        Secret[] inAnArray();

        Optional<Card> inARecordOfARecord();

        Shown inOneOfItsKinds();

        void takenIn(List<Secret> secrets);

        Page<Plain> notAtAll(String text, Harmless harmless);
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importClasses(
                    Ways.class,
                    Secret.class,
                    Card.class,
                    Drawer.class,
                    Plain.class,
                    Shown.class,
                    Harmless.class,
                    Harmful.class,
                    Page.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plainly",
                "inAList",
                "asAnOptional",
                "onAPage",
                "behindAWildcard",
                "inAnArray",
                "inARecordOfARecord",
                "inOneOfItsKinds",
                "takenIn"
            })
    void anEntityInASignatureIsFound(String way) {
        assertThat(letsAnEntityOut(way)).isTrue();
    }

    @Test
    void recordsOfPlainValuesAreAccepted() {
        assertThat(letsAnEntityOut("notAtAll")).isFalse();
    }

    private static boolean letsAnEntityOut(String way) {
        return methods()
                .that()
                .haveName(way)
                .should(new KeepEntitiesInside())
                .evaluate(CLASSES)
                .hasViolation();
    }
}
