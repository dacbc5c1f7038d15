package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the demo community. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class SearchBrowserIT {

    @ArquillianResource
    private URL base;

    @Test
    void searchingNarrowingAndSortingNeedNoScript() {
        try (var person = Browser.newPerson(base, 360, false)) {
            var page = person.newPage();
            page.navigate("/recherche");
            page.getByRole(AriaRole.SEARCHBOX).fill("énergie");
            page.getByRole(AriaRole.BUTTON, named("Chercher")).click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("énergie");
            page.locator("details.facets summary").click();
            page.locator("#facette-nature + ul a").first().click();
            assertThat(page).hasURL(Pattern.compile("nature="));
            assertThat(page.locator(".tag--on")).hasCount(1);
            page.locator("#tri").selectOption("titre");
            page.getByRole(AriaRole.BUTTON, named("Trier")).click();
            assertThat(page).hasURL(Pattern.compile("nature=.*tri=titre"));
            page.locator(".tag--on").click();
            assertThat(page.locator(".tag--on")).hasCount(0);
        }
    }

    @Test
    void completionIsChosenWithTheKeyboardAlone() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            page.navigate("/recherche");
            var field = page.getByRole(AriaRole.COMBOBOX, named("Chercher un scénario"));
            field.focus();
            page.keyboard().type("éner");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertAccessible(page);
            page.keyboard().press("ArrowDown");
            var chosen = page.getByRole(AriaRole.OPTION).first().getAttribute("data-text");
            assertThat(field).hasValue(chosen);
            page.keyboard().press("Escape");
            assertThat(field).hasValue("éner");
            assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
            page.keyboard().press("ArrowDown");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/recherche\\?q="));
            assertThat(page.locator(".result").first()).isVisible();
        }
    }

    @Test
    void resultsAndAnEmptyResultAreAccessible() {
        try (var person = Browser.newPerson(base, 320, true)) {
            var page = person.newPage();
            page.navigate("/recherche?q=%C3%A9nergie");
            assertAccessible(page);
            page.navigate("/recherche?q=xyzzyx&nature=scenario");
            assertThat(page.locator(".empty")).isVisible();
            assertAccessible(page);
        }
    }

    @Test
    void aLetterIsReadInItsFrame() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            page.navigate("/connexion/mot-de-passe");
            page.getByLabel("Adresse électronique").fill("eglantine.cire@example.org");
            page.getByRole(AriaRole.BUTTON, named("lien")).click();
            Browser.signedIn(page, "ambre.rucher@example.org");
            page.navigate("/administration/courrier");
            assertAccessible(page);
            page.locator("table.table a").first().click();
            var letter = page.locator("iframe.letter");
            assertThat(letter.contentFrame().locator("body")).containsText("Essaim");
            assertThat(letter).hasAttribute("title", Pattern.compile("."));
            // Axe would wait for ever for a response from a frame that may run no script.
            letter.evaluate("frame => frame.remove()");
            assertAccessible(page);
        }
    }

    @Test
    void anAdministratorRebuildsTheIndexOnceAndComparesIt() {
        try (var person = Browser.newPerson(base)) {
            var page = Browser.signedIn(person.newPage(), "ambre.rucher@example.org");
            page.navigate("/administration/index");
            page.getByRole(AriaRole.BUTTON, named("Reconstruire")).click();
            assertThat(page.getByText("Terminée"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            page.reload();
            assertThat(page.getByText("Terminée")).isVisible();
            assertAccessible(page);
            page.getByRole(AriaRole.BUTTON, named("Comparer")).click();
            assertThat(page.locator(".alert").first()).containsText("dit la même chose");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
