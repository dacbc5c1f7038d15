package org.essaim.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class HomeBrowserIT {

    private static final int MOST_BYTES = 100_000;

    @ArquillianResource
    private URL base;

    @Test
    void theHomePageReadsWithoutScript() {
        try (var person = Browser.newPerson(base, 360, false)) {
            var page = person.newPage();
            assertThat(page.navigate("/").status()).isEqualTo(200);
            assertThat(page.title()).contains("Essaim");
            page.fill("input[name=q]", "fractions");
            page.press("input[name=q]", "Enter");
            assertThat(page.url()).endsWith("/recherche?q=fractions");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/design",
                "/page-qui-manque",
                "/mentions-legales",
                "/donnees-personnelles",
                "/conditions",
                "/accessibilite",
                "/aide",
                "/creer-un-reseau",
                "/api"
            })
    void everyPublicPageIsAccessible(String address) {
        for (var width : new int[] {320, 1280}) {
            try (var person = Browser.newPerson(base, width, true)) {
                var page = person.newPage();
                page.navigate(address);
                Browser.assertAccessibleInLightAndDark(page);
            }
        }
    }

    @Test
    void theHomePageIsLightAndLoadsNothingFromElsewhere() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            var hosts = new ArrayList<String>();
            var bytes = new ArrayList<Integer>();
            page.onRequestFinished(request -> {
                hosts.add(URI.create(request.url()).getHost());
                bytes.add(sent(
                        request.response().headerValue("content-type"),
                        request.response().body()));
            });
            page.navigate("/");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(hosts)
                    .containsOnly(
                            base.getHost().isEmpty()
                                    ? "127.0.0.1"
                                    : URI.create(page.url()).getHost());
            assertThat(bytes.stream().mapToInt(Integer::intValue).sum()).isBetween(10_000, MOST_BYTES);
        }
    }

    @Test
    void theKeyboardSkipsTheMenuToTheContent() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            page.navigate("/");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
        }
    }

    @Test
    void aMenuOpensAndClosesByTheKeyboard() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            page.navigate("/design");
            var menu = page.locator("main details.menu");
            menu.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(menu.getAttribute("open")).isNotNull();
            page.keyboard().press("Tab");
            page.keyboard().press("Escape");
            assertThat(menu.getAttribute("open")).isNull();
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("SUMMARY");
        }
    }

    @Test
    void errorsAreShownAtTheTopAndBesideTheirFieldsAndNothingTypedIsLost() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            page.navigate("/design");
            page.fill("[id='sample:minutes']", "0");
            page.locator("[id='sample:levels'] input:checked").uncheck();
            page.locator("#sample .btn--primary").click();
            assertThat(page.locator("[data-errors]").innerText()).contains("3 points à corriger");
            assertThat(page.evaluate("document.activeElement.hasAttribute('data-errors')"))
                    .isEqualTo(true);
            assertThat(page.inputValue("[id='sample:minutes']")).isEqualTo("0");
            assertThat(page.getAttribute("[id='sample:title']", "aria-invalid")).isEqualTo("true");
            assertThat(page.getAttribute("[id='sample:title']", "aria-describedby"))
                    .isEqualTo("sample:title-h sample:title-e");
            assertThat(page.locator("[id='sample:title-e']").innerText()).isEqualTo("Indiquez cette information.");
            Browser.assertAccessible(page);
            page.locator("[data-errors] a").first().click();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("sample:title");
        }
    }

    @Test
    void aValidFormConfirmsAndKeepsItsChoices() {
        try (var person = Browser.newPerson(base, 1280, false)) {
            var page = person.newPage();
            page.navigate("/design");
            page.fill("[id='sample:title']", "Les <b>marées</b>");
            page.locator("[id='sample:levels'] label", new Page.LocatorOptions().setHasText("CE1"))
                    .click();
            page.locator("[id='sample:flip'] input").nth(2).check();
            page.locator("#sample .btn--primary").click();
            assertThat(page.locator("[data-errors]").count()).isZero();
            assertThat(page.locator(".notices").innerText()).contains("envoyé");
            assertThat(page.inputValue("[id='sample:title']")).isEqualTo("Les <b>marées</b>");
            assertThat(page.locator("[id='sample:levels'] input:checked").count())
                    .isEqualTo(2);
            assertThat(page.locator("[id='sample:flip'] input").nth(2).isChecked())
                    .isTrue();
        }
    }

    @Test
    void aDangerousButtonAsksForConfirmation() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            page.navigate("/design");
            page.locator("[data-confirm]").click();
            assertThat(page.locator("dialog").isVisible()).isTrue();
            Browser.assertAccessible(page);
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog").count()).isZero();
            assertThat(page.evaluate("document.activeElement.hasAttribute('data-confirm')"))
                    .isEqualTo(true);
        }
    }

    /** Bytes over the wire: texts are sent compressed. */
    private static int sent(String type, byte[] body) {
        if (type == null || !type.matches("(text/|application/(java|json)|image/svg).*")) {
            return body.length;
        }
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.size();
    }
}
