package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.LoadState;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the demo community. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class NetworkMapBrowserIT {

    private static final String SMALLEST_LETTERS = "() => Math.min(...[...document.querySelectorAll('.hexmap text')]"
            + ".filter(text => getComputedStyle(text).display !== 'none')"
            + ".map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))";

    private static final String WIDEST_NAME = "() => Math.max(...[...document.querySelectorAll('.hexmap text')]"
            + ".filter(text => getComputedStyle(text).display !== 'none')"
            + ".map(text => text.getBoundingClientRect().width"
            + " / text.closest('a').querySelector('.hexmap__shape').getBoundingClientRect().width))";

    @ArquillianResource
    private URL base;

    @ParameterizedTest
    @ValueSource(ints = {1280, 1000, 600, 360, 320})
    void theMapIsLegibleAndAccessibleAtEveryWidth(int width) {
        try (var person = Browser.newPerson(base, width, true)) {
            var page = person.newPage();
            page.navigate("/reseaux");
            assertThat(page.locator(".hexmap a")).hasCount(30);
            assertThat(page.getByRole(AriaRole.LINK, named("Académie de Poitiers\u00a0: réseau actif")))
                    .isVisible();
            assertThat(number(page, SMALLEST_LETTERS)).as("pixels").isGreaterThanOrEqualTo(11);
            assertThat(number(page, WIDEST_NAME)).as("of a hexagon").isLessThan(1);
            assertThat(number(
                            page, "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isZero();
            Browser.assertAccessibleInLightAndDark(page);
        }
    }

    @Test
    void theKeyboardGoesThroughTheHexagonsAsOneReadsAndOpensOne() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            page.navigate("/reseaux");
            page.locator(".hexmap a").first().focus();
            assertThat(focused(page)).contains("Lille");
            page.keyboard().press("Tab");
            assertThat(focused(page)).contains("Normandie");
            var alone = page.locator(".hexmap a[href^='/reseaux/']").first();
            var path = alone.getAttribute("href");
            alone.focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(Pattern.quote(path) + "$"));
        }
    }

    @Test
    void theNearestAcademieIsFoundInTheBrowserAndThePositionGoesNowhere() {
        try (var person = Browser.newPerson(base)) {
            at(person, 46.65, -0.25);
            var page = person.newPage();
            page.navigate("/reseaux");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.locator("#position button").click();
            assertThat(page.locator("#position [role=status] a")).containsText("Académie de Poitiers");
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void farFromFranceNoAcademieIsNear() {
        try (var person = Browser.newPerson(base)) {
            at(person, 40.71, -74.01);
            var page = person.newPage();
            page.navigate("/reseaux");
            page.locator("#position button").click();
            assertThat(page.locator("#position [role=status]")).containsText("Aucune académie");
        }
    }

    /** The chief town of an académie may be further away than that of the neighbour. */
    @Test
    void rouenIsInNormandie() {
        try (var person = Browser.newPerson(base)) {
            at(person, 49.44, 1.1);
            var page = person.newPage();
            page.navigate("/reseaux");
            page.locator("#position button").click();
            assertThat(page.locator("#position [role=status] a")).containsText("Académie de Normandie");
        }
    }

    @Test
    void whereThePositionIsRefusedASentenceLeadsToTheList() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            page.navigate("/reseaux");
            page.locator("#position button").click();
            assertThat(page.locator("#position [role=status]")).containsText("La liste dit où sont les réseaux");
        }
    }

    @Test
    void withoutScriptTheMapAndTheListLeadAsFar() {
        try (var person = Browser.newPerson(base, 360, false)) {
            var page = person.newPage();
            page.navigate("/reseaux");
            assertThat(page.locator("#position")).isHidden();
            page.locator(".hexmap a[href^='/reseaux/']").first().click();
            assertThat(page).hasURL(Pattern.compile("/reseaux/[a-z-]+$"));
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void at(BrowserContext person, double latitude, double longitude) {
        person.grantPermissions(List.of("geolocation"));
        person.setGeolocation(new Geolocation(latitude, longitude));
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.querySelector('title').textContent");
    }
}
