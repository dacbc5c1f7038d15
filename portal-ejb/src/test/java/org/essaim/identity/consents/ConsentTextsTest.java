package org.essaim.identity.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.essaim.identity.access.Secret;
import org.essaim.identity.consents.ConsentChange.Part;
import org.junit.jupiter.api.Test;

class ConsentTextsTest {

    /** Whoever changes the plain terms gives them another version, so that members are asked again. */
    @Test
    void plainTermsOfThisVersionSayWhatTheySaidWhenItBegan() throws Exception {
        var texts = new StringBuilder();
        for (var name : List.of("terms_fr", "terms_en")) {
            try (var text = ConsentTexts.class.getResourceAsStream("/pages/" + name + ".md")) {
                texts.append(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(ConsentTexts.PLAIN).isEqualTo("essaim-2026-12");
        assertThat(Secret.hashOf(texts.toString())).startsWith("825f182e56c6");
    }

    @Test
    void aFileThatCannotBeReadIsNoVersionOfItsOwn() {
        assertThat(ConsentTexts.own("there is no such file")).isEmpty();
    }

    @Test
    void whatChangedIsToldByParagraph() {
        var before = "# Règles\n\nOn est poli.\n\nOn partage.\n\nOn signe.";
        var now = "# Règles\n\nOn est poli, toujours.\n\nOn partage.\n\nOn signe.\n\nOn remercie.";
        assertThat(ConsentComparison.between(before, now))
                .containsExactly(new Part("On est poli.", "On est poli, toujours."), new Part("", "On remercie."));
        assertThat(ConsentComparison.between(now, now)).isEmpty();
    }
}
