package org.essaim.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.essaim.shared.problem.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.fr", "Jean-Noël.L'Hermite+cdi@ac-aix-marseille.fr", "x_y@mail.example.org"})
    void realAddressesAreAccepted(String typed) {
        assertThat(EmailAddress.read(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "melissa",
                "melissa@",
                "@example.org",
                "melissa@localhost",
                "a b@example.org",
                "a@b@example.org",
                ".a@example.org",
                "a..b@example.org",
                "a@-b.fr",
                "a@b..fr",
                "a@example.org\nBcc: b@example.org",
                "<a@example.org>",
                "a@[127.0.0.1]",
                "a@example.1"
            })
    void anythingElseIsNoAddress(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    void capitalsAndSurroundingSpacesOfAnAddressDoNotMatter() {
        assertThat(EmailAddress.read("  Melissa.Tournesol@AC-Paris.FR "))
                .contains(new EmailAddress("melissa.tournesol@ac-paris.fr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00a0", "\t", "\u200b", "\ufeff", "\u202f", "\u2060", "\u200e", "\u00ad", "\r\n", "\u3000"})
    void whatCannotBeSeenRoundAPastedAddressDoesNotMatter(String pasted) {
        assertThat(EmailAddress.read(pasted + "melissa@example.org" + pasted))
                .contains(new EmailAddress("melissa@example.org"));
        assertThat(EmailAddress.require(" " + pasted + "melissa@example.org" + pasted + " "))
                .hasToString("melissa@example.org");
    }

    @Test
    void anAddressThatOurLettersDoNotReachIsRefusedAtOnce() {
        for (var typed : new String[] {"noël@example.org", "ειρήνη@example.org", "noe\u0308l@example.org"}) {
            assertThat(EmailAddress.problem(typed)).as(typed).contains("identity.problem.emailLetters");
        }
        assertThat(EmailAddress.problem("noel")).contains("identity.problem.email");
        assertThat(EmailAddress.problem("cdi@collège.example.org")).isEmpty();
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> EmailAddress.require("noël@example.org"));
    }

    @Test
    void whoJoinedWithSuchAnAddressIsStillFound() {
        assertThat(EmailAddress.read("Noël@example.org")).contains(new EmailAddress("noël@example.org"));
    }

    @Test
    void fullWidthAndDecomposedLettersGiveTheSameAddress() {
        for (var spelling : new String[] {"noe\u0308l@exａmple.org", "noël＠example。org", "ＮＯＥ\u0308Ｌ@EXAMPLE.ORG"}) {
            assertThat(EmailAddress.read(spelling)).as(spelling).contains(new EmailAddress("noël@example.org"));
        }
    }

    @Test
    void anAccentedDomainIsConvertedToItsAsciiForm() {
        assertThat(EmailAddress.read("cdi@collège.example.org").orElseThrow().domain())
                .isEqualTo("xn--collge-6ua.example.org");
    }

    @Test
    void anAddressCannotBeBuiltFromAnInvalidText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Melissa@example.org"));
    }

    @Test
    void anAddressTooLongForMailServersIsRefused() {
        assertThat(EmailAddress.read("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.read("a@" + "b".repeat(60) + (".b".repeat(100)) + ".fr"))
                .isEmpty();
    }
}
