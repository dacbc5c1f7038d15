package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;
import static org.essaim.it.browser.Browser.assertAccessibleInLightAndDark;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way from a need to a visit that is accepted, and the pages on it. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class ExchangesBrowserIT {

    private static final String NETWORK = "/reseaux/les-butineuses-d-aix-marseille";
    private static final String GUEST = "edgar.houblon@example.org";
    private static final String TEACHER = "basile.romarin@example.org";

    @ArquillianResource
    private URL base;

    /** On a phone with the keyboard alone; the answer without script. */
    @Test
    void aMemberLooksForAClassAsksForAPlaceAndItsTeacherAccepts() {
        try (var person = Browser.newPerson(base, 360, true)) {
            var page = Browser.signedIn(person.newPage(), GUEST);
            proposed(page);
            page.navigate(NETWORK + "/entraide?genre=VISIT&sens=OFFER");
            press(page, AriaRole.LINK, "Ma 5e en plan de travail");
            assertThat(page.locator("h1")).containsText("Ma 5e en plan de travail");
            assertAccessible(page);
            page.getByRole(AriaRole.LINK, named("Demander une place")).last().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Demander une place");
            page.getByLabel("Votre mot").fill("J’aimerais voir comment vous lancez l’heure.");
            assertAccessible(page);
            press(page, AriaRole.BUTTON, "Envoyer la demande");
            assertThat(page.getByText("Votre demande est partie.")).isVisible();
            assertAccessible(page);
        }
        try (var person = Browser.newPerson(base, 360, false)) {
            var page = Browser.signedIn(person.newPage(), TEACHER);
            page.navigate("/compte/entraide");
            page.getByRole(AriaRole.LINK, named("Edgar Houblon")).click();
            page.getByRole(AriaRole.BUTTON, named("Accepter")).click();
            assertThat(page.getByText("La visite est acceptée")).isVisible();
        }
    }

    private static void proposed(Page page) {
        page.navigate(NETWORK + "/entraide");
        press(page, AriaRole.LINK, "Proposer ou chercher");
        assertThat(page.locator("h1")).hasText("Proposer ou chercher");
        page.getByLabel("Je cherche").check();
        page.getByLabel("Visite d’une classe ouverte").check();
        page.getByLabel("Titre").fill("Voir un plan de travail en cinquième");
        page.getByLabel("Ville, établissement").fill("Marseille");
        page.getByLabel("Jusqu’au").fill(LocalDate.now().plusDays(40).toString());
        assertAccessible(page);
        press(page, AriaRole.BUTTON, "Publier");
        assertThat(page.getByText("C’est publié.")).isVisible();
        assertThat(page.getByText("Ces offres pourraient correspondre")).isVisible();
    }

    @Test
    void pagesOfOffersAndOfTheDirectoryAreAccessibleOnEveryScreen() {
        for (var width : List.of(320, 1280)) {
            try (var person = Browser.newPerson(base, width, true)) {
                var page = Browser.signedIn(person.newPage(), TEACHER);
                for (var path : List.of(
                        NETWORK + "/entraide",
                        NETWORK + "/annuaire",
                        "/compte/entraide",
                        "/compte/annuaire",
                        "/compte/adresse")) {
                    page.navigate(path);
                    assertAccessibleInLightAndDark(page);
                }
            }
        }
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, named(name)).first().focus();
        page.keyboard().press("Enter");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
