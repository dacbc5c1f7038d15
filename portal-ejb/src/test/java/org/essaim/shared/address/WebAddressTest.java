package org.essaim.shared.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "https://example.org/a/b?c=d#e>https://example.org/a/b?c=d#e",
                "HTTPS://Example.ORG>https://example.org/",
                "https://école.example/leçon>https://xn--cole-9oa.example/le%C3%A7on",
                "https://example.org/une page>https://example.org/une%20page",
                "https://example.org/a|b^c>https://example.org/a%7Cb%5Ec",
                "https://example.org/?q=a|b>https://example.org/?q=a|b",
                "https://example.org/[1]{2}>https://example.org/[1]%7B2%7D",
                "https:\\\\example.org\\a>https://example.org/a",
                "https:/example.org/a>https://example.org/a",
                "https://example.org/100%>https://example.org/100%",
                "http://example.org:8080/a>http://example.org:8080/a",
                "http://nom_souligné.example/>http://xn--nom_soulign-lbb.example/",
                "www.example.org/page>https://www.example.org/page",
                "example.org>https://example.org/"
            })
    void anAddressIsTakenAsABrowserTakesIt(String typed, String kept) {
        assertThat(WebAddress.kept(typed)).isEqualTo(kept);
        assertThat(WebAddress.kept(kept)).as("kept twice").isEqualTo(kept);
    }

    @Test
    void whiteSpaceThatComesWithCopyingIsTakenOff() {
        assertThat(WebAddress.kept(" \thttps://example.org/a\n")).isEqualTo("https://example.org/a");
        assertThat(WebAddress.kept("https://example.org/a\n/b")).isEqualTo("https://example.org/a/b");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org/",
                "file:///etc/passwd",
                "mailto:a@example.org",
                "https://",
                "https://?a",
                "//example.org/",
                "https://nom:secret@example.org/",
                "https://nom@example.org/",
                "https://exa mple.org/",
                "https://example.org:99999/",
                "un mot",
                "2.5",
                "M. Dupont"
            })
    void whatIsNoAddressOfThePublicWebIsRefused(String typed) {
        assertThat(WebAddress.of(typed)).isEmpty();
        assertThat(WebAddress.kept(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://localhost:8080/a",
                "http://moodle.localhost/",
                "http://intranet/",
                "http://imprimante.local/",
                "http://serveur.lan./",
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://10.1.2.3/",
                "http://192.168.1.1/",
                "http://172.16.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://0.0.0.0/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:1::]/",
                "http://[ff02::1]/",
                "http://0.1.2.3/",
                "http://100.64.0.1/",
                "http://192.0.0.8/",
                "http://198.19.0.1/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://127。0。0。1/",
                "http://localhost。/",
                "http://nas.home/"
            })
    void aHostThatReadersCannotReachIsRefused(String typed) {
        assertThat(WebAddress.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.78.12/a",
                "http://[2001:db8::1]/a",
                "http://100.128.0.1/",
                "http://172.32.0.1/",
                "http://223.255.255.1/",
                "https://3.example.org/",
                "https://local.example/"
            })
    void otherHostsAreTaken(String typed) {
        assertThat(WebAddress.of(typed)).isPresent();
    }

    @Test
    void anAddressThatIsTooLongIsRefusedAlsoWhenItGrows() {
        assertThat(WebAddress.of("https://example.org/" + "a".repeat(WebAddress.LONGEST)))
                .isEmpty();
        assertThat(WebAddress.of("https://example.org/" + "é".repeat(WebAddress.LONGEST / 4)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://École.example/,école.example",
        "https://cœur.example/,cœur.example",
        "https://аpple.example/,xn--pple-43d.example",
        "https://lınkedin.example/,xn--lnkedin-rfb.example"
    })
    void aHostThatLooksLikeAnotherIsShownAsItIs(String typed, String shown) {
        assertThat(WebAddress.of(typed).orElseThrow().shownHost()).isEqualTo(shown);
    }

    @Test
    void itsPartsAreReadByName() {
        var address =
                WebAddress.of("https://École.example:8443/a%20b/c?x=1&y=é").orElseThrow();
        assertThat(address.shownHost()).isEqualTo("école.example");
        assertThat(address.authority()).isEqualTo("xn--cole-9oa.example:8443");
        assertThat(address.path()).containsExactly("a b", "c");
        assertThat(address.parameter("y")).contains("é");
    }
}
