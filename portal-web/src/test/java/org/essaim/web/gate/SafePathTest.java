package org.essaim.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/scenarios/42-l-energie?onglet=avis", "/recherche?q=%22fraction%22", "/membres/1#bio"})
    void aLocalPathIsFollowed(String path) {
        assertThat(SafePath.back(path)).hasToString(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "scenarios",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/a\\..\\b",
                " /a",
                "/a b",
                "/deconnexion",
                "/connexion?retour=/",
                "/langue?vers=en",
                "/api/search?q=x",
                "/en/deconnexion",
                "/en//evil.example"
            })
    void anythingElseLeadsToTheHomePage(String typed) {
        assertThat(SafePath.back(typed)).isEqualTo(SafePath.HOME);
    }

    /** The low bytes of U+012F are a slash, for a server that writes its headers byte by byte. */
    @ParameterizedTest
    @ValueSource(strings = {"/\u012fevil.example", "/\u222fevil.example", "/\uff0fevil.example", "/é", "/a\u00a0b"})
    void aPathBeyondAsciiLeadsToTheHomePage(String typed) {
        assertThat(SafePath.back(typed)).isEqualTo(SafePath.HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compte?jakarta.faces.ViewState=stateless",
                "/compte?x=1&javax.faces.ViewState=stateless",
                "/administration/membres/21?roles%3AgiveRoles=x",
                "/compte?%6aakarta.faces.ViewState=stateless"
            })
    void aPathThatFillsAFormLeadsToTheHomePage(String typed) {
        assertThat(SafePath.back(typed)).isEqualTo(SafePath.HOME);
    }

    @Test
    void whoReturnsDoesSoInTheLanguageOfThePageThatLeadsBack() {
        assertThat(SafePath.back("/en/compte?x=1")).hasToString("/compte?x=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/en",
                "/en/en/",
                "/en/en/connexion",
                "/en/en/langue?vers=en",
                "/en/en/en/deconnexion",
                "/en//a"
            })
    void aPathWithinThatOfALanguageLeadsToTheHomePage(String typed) {
        assertThat(SafePath.back(typed)).isEqualTo(SafePath.HOME);
    }

    @Test
    void anEndlessPathLeadsToTheHomePage() {
        assertThat(SafePath.back("/" + "a".repeat(5000))).isEqualTo(SafePath.HOME);
    }

    @Test
    void aPathGivenByCodeIsEncoded() {
        assertThat(SafePath.of("/mots/élève d\u012f?q=«\r\n»"))
                .hasToString("/mots/%C3%A9l%C3%A8ve%20d%C4%AF?q=%C2%AB%0D%0A%C2%BB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "scenarios", "//evil.example", "https://evil.example"})
    void codeCannotRedirectElsewhere(String path) {
        assertThatThrownBy(() -> SafePath.of(path)).isInstanceOf(IllegalArgumentException.class);
    }
}
