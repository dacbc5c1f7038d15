package org.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/scenarios/42-l-energie?onglet=avis", "/recherche?q=%22fraction%22", "/membres/1#bio"})
    void aPathOfOursIsFollowed(String path) {
        assertThat(SafePath.of(path, "/elsewhere")).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", "scenarios", "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example/",
                "javascript:alert(1)", "/\t/evil.example", "/a\r\nSet-Cookie: x=y", "/a\\..\\b", " /a", "/a b",
                "/deconnexion", "/connexion?retour=/", "/langue?vers=en"
            })
    void anythingElseIsNot(String typed) {
        assertThat(SafePath.of(typed, "/elsewhere")).isEqualTo("/elsewhere");
    }

    @Test
    void aPathWithoutEndIsNot() {
        assertThat(SafePath.of("/" + "a".repeat(5000), "/")).isEqualTo("/");
    }
}
