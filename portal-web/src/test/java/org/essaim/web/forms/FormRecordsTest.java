package org.essaim.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormRecordsTest {

    enum Place {
        CLASS,
        HOME
    }

    public record Id(long value) {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    record Step(String key, String minutes, Place place, boolean together, List<Id> resources) implements Row {}

    record Form(String title, Set<String> levels, Rows<Step> steps) {}

    private static final Form FORM = new Form(
            "Mesurer & tracer",
            Set.of("CM2"),
            new Rows<>(List.of(
                    new Step("a1", "dix", Place.HOME, true, List.of(new Id(7), new Id(8))),
                    new Step("b2", "", null, false, List.of()))));

    @Test
    void whatIsWrittenIsReadAgain() {
        var values = FormValues.empty();
        FormRecords.write(values, FORM, "");
        assertThat(FormRecords.read(FormValues.decoded(values.encoded()), Form.class))
                .isEqualTo(FORM);
    }

    @Test
    void fieldsAreNamedByTheirWay() {
        var values = FormValues.empty();
        FormRecords.write(values, FORM, "");
        assertThat(values.text("steps[0].minutes")).isEqualTo("dix");
        assertThat(values.texts("steps[0].resources")).containsExactly("7", "8");
        assertThat(values.has("steps[1].together")).isFalse();
    }

    @Test
    void whatNobodySentIsEmpty() {
        assertThat(FormRecords.read(FormValues.empty(), Form.class))
                .isEqualTo(new Form("", Set.of(), new Rows<>(List.of())));
    }

    @Test
    void whatIsNoChoiceAndNoIdIsLeftOut() {
        var sent = FormValues.of(Map.of(
                "steps[0].key", new String[] {"a1"},
                "steps[0].place", new String[] {"MOON"},
                "steps[0].resources", new String[] {"0", "x", "7", "7", "99999999999999999999"},
                "steps[2].key", new String[] {"c3"}));
        var steps = FormRecords.read(sent, Form.class).steps();
        assertThat(steps.list()).containsExactly(new Step("a1", "", null, false, List.of(new Id(7))));
    }
}
