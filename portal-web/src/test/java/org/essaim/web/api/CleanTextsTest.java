package org.essaim.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanTextsTest {

    /** As a resource would take it. */
    public static class Sent {
        public String title;
        public List<String> keywords;
        public Map<String, String> links;
        public Integer minutes;
        public String none;
    }

    @Test
    void everyTextOfAJsonBodyIsCleaned() {
        var sent = new JsonbProvider().getContext(Sent.class).fromJson("""
                        {"title":"\\u200be\\u0301le\\u0300ve\\r\\n\\u0000","keywords":["\\u2800"," a "],\
                        "links":{"x":"\\u00a0b"},"minutes":5,"none":null}""", Sent.class);
        assertThat(sent.title).isEqualTo("élève");
        assertThat(sent.keywords).containsExactly("", "a");
        assertThat(sent.links).containsEntry("x", "b");
        assertThat(sent.minutes).isEqualTo(5);
        assertThat(sent.none).isNull();
    }
}
