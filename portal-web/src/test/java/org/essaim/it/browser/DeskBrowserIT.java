package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desk of members with the mouse, with the keyboard alone, and without script. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class DeskBrowserIT {

    private static final String ADMINISTRATOR = "ambre.rucher@example.org";

    @ArquillianResource
    private URL base;

    @Test
    void theTableFiltersSortsAndKeepsWhatWasChosen() {
        try (var person = Browser.newPerson(base)) {
            var complaints = new ArrayList<String>();
            var page = desk(person.newPage(), complaints);
            page.getByRole(AriaRole.CHECKBOX, named("Choisir Apolline Trèfle")).click();
            assertThat(page.getByText("1 ligne choisie")).isVisible();

            page.getByLabel("Filtre Nom").fill("BRUYERE");
            assertThat(rows(page)).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("\\?q=BRUYERE$"));
            page.getByRole(AriaRole.CHECKBOX, named("Choisir Anselme Bruyère")).click();
            assertThat(page.getByText("2 lignes choisies")).isVisible();

            page.getByLabel("Filtre Nom").fill("");
            assertThat(rows(page).first()).containsText("Agathe");
            page.getByText("Adresse", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page).hasURL(Pattern.compile("tri=EMAIL"));
            page.getByText("Nom", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(rows(page).first()).containsText("Agathe");
            assertThat(page.getByRole(AriaRole.CHECKBOX, named("Choisir Apolline Trèfle")))
                    .isChecked();
            assertAccessible(page);

            page.getByLabel("Pour les personnes choisies").selectOption("REINSTATE");
            page.getByRole(AriaRole.BUTTON, named("Voir ce qui changerait")).click();
            assertThat(page.locator("tr[data-member]")).hasCount(2);
            assertThat(page.getByText("Ce compte n’est pas suspendu.").first()).isVisible();
            assertAccessible(page);
            Assertions.assertThat(complaints).isEmpty();
        }
    }

    @Test
    void columnsAreHiddenAndTheChartHasItsTable() {
        try (var person = Browser.newPerson(base)) {
            var complaints = new ArrayList<String>();
            var page = desk(person.newPage(), complaints);
            page.getByRole(AriaRole.BUTTON, named("Colonnes")).click();
            var columns = page.getByRole(AriaRole.DIALOG, named("Colonnes"));
            columns.getByText("Rôles").click();
            assertThat(page.locator("th", new Page.LocatorOptions().setHasText("Rôles")))
                    .isHidden();
            assertAccessible(page);
            page.keyboard().press("Escape");
            assertThat(page.locator("canvas")).isVisible();
            assertThat(page.locator("section[aria-labelledby=inscriptions] tbody tr"))
                    .hasCount(12);
            Assertions.assertThat(complaints).isEmpty();
        }
    }

    @Test
    void everythingIsReachedAndDoneByTheKeyboardAlone() {
        try (var person = Browser.newPerson(base)) {
            var page = desk(person.newPage(), new ArrayList<>());
            page.getByLabel("Filtre Nom").focus();
            page.keyboard().type("romarin");
            assertThat(rows(page)).hasCount(1);
            reach(page, "Choisir Basile Romarin");
            page.keyboard().press("Space");
            assertThat(page.getByText("1 ligne choisie")).isVisible();
            page.getByLabel("Pour les personnes choisies").focus();
            for (var act = 0; act < 3; act++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(page.getByLabel("Pour les personnes choisies")).hasValue("GIVE_ROLE-MODERATOR");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Cette personne a déjà ce rôle.")).isVisible();
        }
    }

    @Test
    void eachBoxOfTheChoiceOfColumnsHasAVisibleLabel() {
        try (var person = Browser.newPerson(base)) {
            var page = desk(person.newPage(), new ArrayList<>());
            page.getByRole(AriaRole.BUTTON, named("Colonnes")).click();
            var choice = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Colonnes"));
            var labels = choice.locator("li label");
            assertThat(labels)
                    .hasCount((int) choice.getByRole(AriaRole.CHECKBOX).count());
            assertThat(labels.first()).hasText("Toutes");
            assertThat(labels.first()).isVisible();
            labels.first().click();
            assertThat(choice.getByRole(AriaRole.CHECKBOX).first()).hasAttribute("aria-checked", "false");
        }
    }

    @Test
    void whoseSessionHasEndedIsAskedToSignInAgain() {
        try (var person = Browser.newPerson(base)) {
            var page = desk(person.newPage(), new ArrayList<>());
            person.clearCookies();
            page.getByText("Inscription", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page).hasURL(Pattern.compile("/connexion\\?retour="));
        }
    }

    @Test
    void withoutScriptAndOnASmallScreenEachActHasItsWay() {
        try (var person = Browser.newPerson(base, 360, false)) {
            var page = Browser.signedIn(person.newPage(), ADMINISTRATOR);
            page.navigate("/administration/membres");
            page.getByLabel("Nom ou adresse").first().fill("tilleul");
            page.getByRole(AriaRole.BUTTON, named("Filtrer")).click();
            assertThat(rows(page)).hasCount(1);
            page.getByRole(AriaRole.CHECKBOX, named("Choisir Olivier Tilleul")).check();
            page.getByLabel("Pour les personnes choisies").selectOption("SUSPEND");
            page.getByRole(AriaRole.BUTTON, named("Voir ce qui changerait")).click();
            assertThat(page.getByText("Sera fait")).isVisible();
            page.getByLabel("Raison").fill("Sans script");
            page.getByRole(AriaRole.BUTTON, named("Suspendre 1 compte")).click();
            assertThat(page.getByText("Fait", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();

            page.navigate("/administration/membres?q=tilleul");
            page.getByRole(AriaRole.CHECKBOX, named("Choisir Olivier Tilleul")).check();
            page.getByLabel("Pour les personnes choisies").selectOption("REINSTATE");
            page.getByRole(AriaRole.BUTTON, named("Voir ce qui changerait")).click();
            page.getByRole(AriaRole.BUTTON, named("Rétablir 1 compte")).click();
            assertThat(page.getByText("Fait", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
    }

    @Test
    void theDeskIsAccessibleOnASmallScreen() {
        try (var person = Browser.newPerson(base, 360, true)) {
            var complaints = new ArrayList<String>();
            assertAccessible(desk(person.newPage(), complaints));
            Assertions.assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theDesksOfNetworksAreAccessibleAndFilterOrderAndChoose() {
        for (var width : List.of(360, 1280)) {
            try (var person = Browser.newPerson(base, width, true)) {
                var complaints = new ArrayList<String>();
                var page = desk(person.newPage(), complaints);
                page.navigate("/administration/reseaux?tri=LARGEST");
                assertThat(page.locator("th[aria-sort=descending]")).hasText("Membres");
                assertAccessible(page);
                page.navigate("/reseaux/la-ruche-de-paris/membres?etat=REQUESTED");
                assertThat(rows(page)).hasCount(1);
                assertAccessible(page);
                Assertions.assertThat(complaints).isEmpty();
            }
        }
    }

    @Test
    void withoutScriptRequestsAreAnsweredTogetherAfterWhatWouldChangeIsSeen() {
        try (var person = Browser.newPerson(base, 360, false)) {
            var page = Browser.signedIn(person.newPage(), ADMINISTRATOR);
            page.navigate("/reseaux/la-ruche-de-paris/membres?q=eglantier");
            page.getByRole(AriaRole.CHECKBOX, named("Choisir Kléber Églantier")).check();
            page.getByLabel("Pour les personnes choisies").selectOption("REFUSE");
            page.getByRole(AriaRole.BUTTON, named("Voir ce qui changerait")).click();
            assertThat(page.getByText("Sera fait")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Refuser la demande")).click();
            assertThat(page.locator(".field__error, .alert").first()).isVisible();
            page.getByRole(AriaRole.LINK, named("Ne rien changer")).click();
            assertThat(page).hasURL(Pattern.compile("/reseaux/la-ruche-de-paris/membres$"));
        }
    }

    @Test
    void theSampleOfTheCharterIsAccessible() {
        for (var width : List.of(360, 1280)) {
            try (var person = Browser.newPerson(base, width, true)) {
                var page = person.newPage();
                page.navigate("/design/table?tri=MOST");
                assertThat(page.locator("th[aria-sort=descending]")).hasText("Visites");
                assertAccessible(page);
            }
        }
    }

    /** What the browser complains of: scripts that fail, and what the content policy refuses. */
    private static Page desk(Page page, List<String> complaints) {
        Browser.signedIn(page, ADMINISTRATOR);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("/administration/membres");
        return page;
    }

    private static Locator rows(Page page) {
        return page.locator("tr[data-rk]");
    }

    /** By the key that a keyboard has for it. */
    private static void reach(Page page, String label) {
        for (var i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (label.equals(page.evaluate("document.activeElement.getAttribute('aria-label')"))) {
                return;
            }
        }
        throw new AssertionError("not reached: " + label);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
