package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;
import static org.essaim.it.browser.Browser.assertAccessibleInLightAndDark;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.it.http.Newcomer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way of a coordinator from a project to handing over, and the pages on their way. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class NetworksBrowserIT {

    private static final String ADMINISTRATOR = "ambre.rucher@example.org";

    @ArquillianResource
    private URL base;

    /** On a phone, and where a keyboard is used, with nothing else. */
    @Test
    void aCoordinatorFoundsANetworkInvitesAcceptsAndHandsOver() throws Exception {
        var first = Newcomer.enrol(base, "Lucille Essai");
        var second = Newcomer.enrol(base, "Firmin Essai");
        var third = Newcomer.enrol(base, "Odette Essai");
        var name = "Réseau d’essai " + UUID.randomUUID();
        var path = projected(name, first.email(), second.email());
        try (var person = Browser.newPerson(base, 360, true)) {
            var page = Browser.signedIn(person.newPage(), first.email());
            launched(page, path);
            invited(page, path);
            asked(path, third.email());
            page.navigate(path + "/gestion");
            press(page, AriaRole.LINK, "Répondre");
            press(page, AriaRole.BUTTON, "Accepter Odette Essai");
            assertThat(page.getByText("prévenue par courrier")).isVisible();
            handedOver(page, path);
        }
    }

    private String projected(String name, String... coordinators) {
        try (var person = Browser.newPerson(base, 360, false)) {
            var page = Browser.signedIn(person.newPage(), ADMINISTRATOR);
            page.navigate("/administration/reseaux/nouveau");
            page.getByLabel("Nom du réseau").fill(name);
            page.getByLabel("Académie").selectOption("04");
            page.getByRole(AriaRole.BUTTON, named("Projeter le réseau")).click();
            for (var coordinator : coordinators) {
                page.getByLabel("Nom ou adresse").fill(coordinator);
                page.getByRole(AriaRole.BUTTON, named("Chercher").setExact(true))
                        .click();
                page.getByRole(AriaRole.BUTTON, named("Nommer à la coordination " + coordinator))
                        .click();
                assertThat(page.getByText("prévenue par courrier")).isVisible();
            }
            return page.getByRole(AriaRole.LINK, named("Page publique")).getAttribute("href");
        }
    }

    private static void launched(Page page, String path) {
        page.navigate(path + "/gestion");
        assertThat(page.getByText("1 sur 4")).isVisible();
        press(page, AriaRole.BUTTON, "Accepter la charte au nom du réseau");
        page.locator("textarea").fill("Nous sommes **deux**.");
        press(page, AriaRole.BUTTON, "Enregistrer");
        assertThat(page.getByText("3 sur 4")).isVisible();
        press(page, AriaRole.BUTTON, "Lancer le réseau");
        assertThat(page.getByText("Le réseau est lancé.").first()).isVisible();
        assertAccessible(page);
    }

    private static void invited(Page page, String path) {
        page.navigate(path + "/invitations");
        page.getByLabel("Adresses").fill("Nom;Adresse\nEssai;" + UUID.randomUUID() + "@example.org");
        press(page, AriaRole.BUTTON, "Vérifier la liste");
        assertThat(page.getByText("Une lettre partirait.")).isVisible();
        assertAccessible(page);
        press(page, AriaRole.BUTTON, "Envoyer les invitations");
        assertThat(page.getByText("Une invitation est partie.")).isVisible();
        press(page, AriaRole.BUTTON, "Créer un lien");
        assertThat(page.locator("#nouveau-lien")).containsText("/invitations/reseau?cle=");
        assertAccessible(page);
    }

    private void asked(String path, String email) {
        try (var person = Browser.newPerson(base, 360, false)) {
            var page = Browser.signedIn(person.newPage(), email);
            page.navigate(path);
            page.getByRole(AriaRole.LINK, named("Rejoindre le réseau")).click();
            page.getByLabel("Un mot pour la coordination").fill("J’enseigne à Agen.");
            page.getByRole(AriaRole.BUTTON, named("Envoyer la demande")).click();
            assertThat(page.getByText("La demande est partie.")).isVisible();
        }
    }

    private static void handedOver(Page page, String path) {
        page.navigate(path + "/membres?q=odette");
        press(page, AriaRole.LINK, "Odette Essai");
        assertThat(page.locator("h1")).hasText("Odette Essai");
        assertAccessible(page);
        press(page, AriaRole.BUTTON, "Lui confier ma place");
        assertThat(page.locator("dialog")).containsText("Confier votre place à Odette Essai");
        page.locator("dialog")
                .getByRole(AriaRole.BUTTON, inDialog("Lui confier ma place"))
                .press("Enter");
        assertThat(page.getByText("Vous avez passé la main.")).isVisible();
        page.navigate(path + "/gestion");
        assertThat(page.locator("h1")).not().hasText("Gérer");
    }

    @Test
    void pagesOfNetworksAreAccessibleOnEveryScreen() {
        var network = "/reseaux/les-butineuses-d-aix-marseille";
        for (var width : List.of(320, 1280)) {
            try (var person = Browser.newPerson(base, width, true)) {
                var page = Browser.signedIn(person.newPage(), ADMINISTRATOR);
                for (var path : List.of(
                        network,
                        network + "/rejoindre",
                        network + "/gestion",
                        network + "/membres",
                        network + "/invitations",
                        "/reseaux/le-rucher-du-limousin",
                        "/compte/reseaux",
                        "/administration/reseaux",
                        "/administration/reseaux/nouveau")) {
                    page.navigate(path);
                    assertThat(page).hasURL(Pattern.compile(path + "$"));
                    assertAccessibleInLightAndDark(page);
                }
            }
        }
    }

    /** With the keyboard alone. */
    private static void press(Page page, AriaRole role, String name) {
        var thing = page.getByRole(role, named(name)).first();
        thing.focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private static Locator.GetByRoleOptions inDialog(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
