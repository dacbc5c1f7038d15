package org.essaim.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the library of the demo community. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class ReadingBrowserIT {

    @ArquillianResource
    private URL base;

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void everyPageOfTheLibraryIsAccessible(int width) {
        try (var person = Browser.newPerson(base, width, true)) {
            var page = person.newPage();
            for (var address : new String[] {
                "/scenarios",
                firstOf(page, "/scenarios", "/scenarios/"),
                "/scenarios?discipline=MATHS&discipline=SVT&duree=241%2B&role=DESIGNER",
                "/ressources",
                firstOf(page, "/ressources?type=VIDEO", "/ressources/"),
                firstOf(page, "/ressources?type=FILE", "/ressources/"),
                firstOf(page, "/ressources?type=LINK", "/ressources/")
            }) {
                page.navigate(address);
                Browser.assertAccessibleInLightAndDark(page);
                assertThat(page.content()).doesNotContain("???");
            }
        }
    }

    @Test
    void filteringSortingAndPagingNeedNoScript() {
        try (var person = Browser.newPerson(base, 360, false)) {
            var page = person.newPage();
            page.navigate("/scenarios");
            page.locator("details.facets > summary").click();
            page.locator(".facet__list a").first().click();
            assertThat(page.url()).contains("/scenarios?discipline=");
            assertThat(page.locator(".tag--on").count()).isEqualTo(1);
            page.locator("#tri").selectOption("TITLE");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trier"))
                    .click();
            assertThat(page.url()).contains("discipline=", "tri=TITLE");
            page.locator(".tag--on").click();
            assertThat(page.locator(".tag--on").count()).isZero();
            page.locator("a[rel=next]").click();
            assertThat(page.url()).contains("tri=TITLE", "page=2");
            assertThat(page.locator(".card").count()).isPositive();
        }
    }

    @Test
    void aVideoIsLoadedOnlyAfterTheReaderAgrees() {
        try (var person = Browser.newPerson(base, 1280, false)) {
            var page = person.newPage();
            var asked = new ArrayList<String>();
            var here = base.getPort();
            person.route("**/*", route -> {
                var address = URI.create(route.request().url());
                if (address.getPort() == here) {
                    route.resume();
                } else {
                    asked.add(address.getHost());
                    route.abort();
                }
            });
            page.navigate(firstOf(page, "/ressources?type=VIDEO", "/ressources/"));
            assertThat(page.locator("iframe").count()).isZero();
            assertThat(asked).isEmpty();
            page.locator(".consent .btn--primary").click();
            var frame = page.locator("iframe");
            assertThat(frame.getAttribute("sandbox")).isNotBlank();
            assertThat(frame.getAttribute("title")).isNotBlank();
            assertThat(asked).isNotEmpty();
        }
    }

    @Test
    void theKeyboardReachesTheTableOfThePicture() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            page.navigate(firstOf(page, "/scenarios", "/scenarios/"));
            var figures = page.locator("figure.flip details");
            figures.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(figures.locator("table").isVisible()).isTrue();
            assertThat(figures.locator("thead th").count()).isEqualTo(5);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('role')"))
                    .isEqualTo("region");
            Browser.assertAccessible(page);
        }
    }

    @Test
    void aPrintedScenarioIsCompleteAndWithoutMenus() {
        try (var person = Browser.newPerson(base, 720, true)) {
            var page = person.newPage();
            page.navigate(firstOf(page, "/scenarios", "/scenarios/"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".nav").isVisible()).isFalse();
            assertThat(page.locator("figure.flip table").isVisible()).isTrue();
            assertThat(page.locator(".activity").last().isVisible()).isTrue();
        }
    }

    /** The first address of this kind on a page. */
    private static String firstOf(Page page, String list, String beginning) {
        page.navigate(list);
        return page.locator("main li a[href^='" + beginning + "']").first().getAttribute("href");
    }
}
