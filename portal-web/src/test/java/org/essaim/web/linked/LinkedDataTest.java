package org.essaim.web.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedDataTest {

    @Test
    void linkedDataCannotEndItsScriptElement() {
        var script = LinkedData.page("LearningResource")
                .put("name", "</script><script>alert(1)</script> & <!-- \u2028")
                .script();
        assertThat(script)
                .doesNotContain("<", ">", "&", "\u2028")
                .contains("\\u003c/script\\u003e", "\\u0026", "\\u2028");
    }

    @Test
    void escapedLinkedDataIsReadBackUnchanged() {
        var name = "a </script> \"b\" \\ & é";
        var script = LinkedData.page("Thing").put("name", name).script();
        try (var reader = jakarta.json.Json.createReader(new java.io.StringReader(script))) {
            assertThat(reader.readObject().getString("name")).isEqualTo(name);
        }
    }

    @Test
    void emptyMembersAreLeftOut() {
        var script = LinkedData.page("Thing")
                .put("name", "")
                .put("license", (String) null)
                .putTexts("keywords", List.of())
                .put("timeRequired", LinkedData.duration(0))
                .script();
        assertThat(script).isEqualTo("{\"@context\":\"https://schema.org\",\"@type\":\"Thing\"}");
    }

    @Test
    void linkedDataCanHaveSeveralTypesAndNestedThings() {
        var script = LinkedData.page("LearningResource", "VideoObject")
                .putAll("author", List.of("Iris"), name -> LinkedData.thing("Person")
                        .put("name", name))
                .put("duration", LinkedData.duration(15))
                .script();
        assertThat(script)
                .contains("\"@type\":[\"LearningResource\",\"VideoObject\"]")
                .contains("\"author\":[{\"@type\":\"Person\",\"name\":\"Iris\"}]")
                .contains("\"duration\":\"PT15M\"");
    }
}
