package org.essaim.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    private final Query query = Query.of("/scenarios?niveau=CM2&q=l%27eau+vive&page=2&vide=");

    @Test
    void changingOneParameterKeepsTheOthers() {
        assertThat(query.with("page", 3)).hasToString("/scenarios?niveau=CM2&q=l%27eau+vive&page=3");
        assertThat(query.with("page", null)).hasToString("/scenarios?niveau=CM2&q=l%27eau+vive");
    }

    @Test
    void aTypedValueCannotAddParameters() {
        assertThat(Query.of("/recherche").with("q", "a&b=\"><script>"))
                .hasToString("/recherche?q=a%26b%3D%22%3E%3Cscript%3E");
    }

    @Test
    void aBrokenQueryIsReadUpToItsFault() {
        assertThat(Query.of("/x?%ZZ=1&a=%E9%&&=3&b=2")).hasToString("/x?b=2");
    }
}
