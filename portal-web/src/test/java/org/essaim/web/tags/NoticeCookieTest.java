package org.essaim.web.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.essaim.web.tags.Notices.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeCookieTest {

    @Test
    void carriedNoticesAreShown() {
        assertThat(NoticeCookie.read(encoded("success\tC’est envoyé.\nwarning\tSans pièce jointe\t!\n")))
                .containsExactly(new Notice("success", "C’est envoyé."), new Notice("warning", "Sans pièce jointe\t!"));
    }

    @Test
    void anUnknownToneIsIgnored() {
        assertThat(NoticeCookie.read(encoded("danger\" onclick=\"x\tBonjour\n")))
                .containsExactly(new Notice("success", "Bonjour"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "YWJj", "Cg", "a"})
    void aForgedCookieShowsNothing(String value) {
        assertThat(NoticeCookie.read(value)).isEmpty();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
