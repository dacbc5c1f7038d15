package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URL;
import java.util.List;
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
            page.waitForURL(Pattern.compile("^https?://[^/]+/scenarios/\\d+-"));
            assertThat(page.locator("h1")).hasText(chosen);
        }
    }

    @Test
    void completionInTheMastheadAndOnTheHomePageNamesItsGroups() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            for (var path : List.of("/", "/scenarios", "/ressources", "/adresse-inconnue")) {
                page.navigate(path);
                var field = page.getByRole(AriaRole.COMBOBOX, named("Chercher un scénario"));
                assertThat(field).hasCount(1);
                field.fill("SV");
                var group = page.getByRole(AriaRole.GROUP, named("Discipline"));
                assertThat(group.getByRole(AriaRole.OPTION).first()).containsText("SVT");
                assertAccessible(page);
            }
            page.getByRole(AriaRole.GROUP, named("Discipline"))
                    .getByRole(AriaRole.OPTION)
                    .first()
                    .click();
            page.waitForURL(Pattern.compile("^https?://[^/]+/recherche\\?discipline=SVT"));
            assertThat(page.locator(".tag--on")).hasCount(1);
        }
    }

    @Test
    void theWordsOfTheListOfResourcesOfferResourcesThatOpen() {
        try (var person = Browser.newPerson(base, 360, true)) {
            var page = person.newPage();
            page.navigate("/ressources");
            page.getByRole(AriaRole.COMBOBOX, named("Mots du titre")).fill("gri");
            var group = page.getByRole(AriaRole.GROUP, named("Ressources"));
            assertThat(group.getByRole(AriaRole.OPTION).first()).isVisible();
            assertThat(page.locator(".suggest__group:visible")).hasCount(1);
            assertThat(overflow(page)).isZero();
            assertAccessible(page);
            group.getByRole(AriaRole.OPTION).first().click();
            page.waitForURL(Pattern.compile("^https?://[^/]+/ressources/\\d+"));
        }
    }

    @Test
    void completionFitsAPhone() {
        try (var person = Browser.newPerson(base, 360, true)) {
            var page = person.newPage();
            page.navigate("/");
            page.getByRole(AriaRole.COMBOBOX, named("Chercher un scénario")).fill("co");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            assertThat(overflow(page)).isZero();
            var seen = page.evaluate(
                    "() => { const box = document.querySelector('.suggest').getBoundingClientRect();"
                            + " return document.elementFromPoint(box.left + 20, box.bottom - 4)?.closest('.suggest') !== null; }");
            assertThat(seen).as("the end of the list is not cut").isEqualTo(true);
            Browser.assertAccessibleInLightAndDark(page);
        }
    }

    @Test
    void aLongWordAnywhereInResultsFitsAPhone() {
        try (var person = Browser.newPerson(base, 360, true)) {
            var page = person.newPage();
            var word = "anticonstitutionnellement".repeat(6);
            page.navigate("/recherche?q=" + word);
            assertThat(overflow(page)).isZero();
            page.navigate("/recherche?q=%C3%A9nergie&nature=scenario");
            assertThat(page.locator(".result")).not().hasCount(0);
            for (var place : List.of(".result a", ".result .kicker", ".result__text", ".byline span", ".tag--on")) {
                page.locator(place).first().evaluate("(element, word) => element.prepend(word)", word);
                assertThat(overflow(page)).as(place).isZero();
            }
            page.navigate("/scenarios?discipline=MATHS");
            for (var place :
                    List.of(".card__title a", ".card .kicker", ".card__text", ".card__foot span", ".tag--on")) {
                page.locator(place).first().evaluate("(element, word) => element.prepend(word)", word);
                assertThat(overflow(page)).as(place).isZero();
            }
        }
    }

    @Test
    void aRowShowsTheFlipProfileTheMinutesAndTheLevel() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            page.navigate("/recherche?q=cyclone&nature=scenario");
            var row = page.locator(".result").first();
            assertThat(row.locator(".kicker")).containsText("CM1");
            assertThat(row.locator("svg.cells use")).not().hasCount(0);
            assertThat(row.locator(".byline")).containsText(Pattern.compile("en classe, .* à distance"));
        }
    }

    @Test
    void backShowsTheOrderTheFiltersAndThePageOfTheAddress() {
        for (var script : List.of(true, false)) {
            try (var person = Browser.newPerson(base, 1280, script)) {
                var page = person.newPage();
                for (var list : List.of("/recherche?niveau=CM1", "/scenarios?niveau=CM1")) {
                    page.navigate(list);
                    var usual = page.locator("#tri").inputValue();
                    page.locator("#tri").selectOption(new SelectOption().setLabel("titre"));
                    page.getByRole(AriaRole.BUTTON, named("Trier")).click();
                    assertThat(page).hasURL(Pattern.compile("niveau=CM1&tri=|tri=.*niveau=CM1"));
                    var first = page.locator(".result a, .card a").first();
                    var title = first.textContent();
                    first.click();
                    assertThat(page).hasURL(Pattern.compile("/(scenarios|ressources|membres)/\\d+-"));
                    page.goBack();
                    assertThat(page.locator("#tri")).not().hasValue(usual);
                    assertThat(page.locator(".tag--on")).hasCount(1);
                    assertThat(page.locator(".result a, .card a").first()).hasText(title);
                    page.goBack();
                    assertThat(page.locator("#tri")).hasValue(usual);
                }
            }
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

    /** How far the page is wider than the window. */
    private static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
