package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the demo community. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class AccountBrowserIT {

    private static final List<String> FOR_ALL = List.of(
            "/connexion",
            "/inscription",
            "/inscription/courrier",
            "/inscription/confirmer?jeton=x",
            "/connexion/mot-de-passe",
            "/connexion/mot-de-passe/nouveau?jeton=x");

    private static final List<String> OF_THE_ACCOUNT = List.of(
            "/compte",
            "/compte/adresse",
            "/compte/mot-de-passe",
            "/compte/sessions",
            "/compte/jetons",
            "/compte/consentements",
            "/compte/donnees",
            "/compte/donnees/identity-sessions",
            "/compte/quitter",
            "/administration/conservation",
            "/administration/membres",
            "/administration/membres?q=iris&role=MEMBER");

    @ArquillianResource
    private URL base;

    @Test
    void thePagesForSigningInAreAccessibleOnTheSmallestScreen() {
        try (var person = Browser.newPerson(base, 320, true)) {
            var page = person.newPage();
            for (var path : FOR_ALL) {
                page.navigate(path);
                assertAccessible(page);
            }
        }
    }

    @Test
    void thePagesOfTheAccountAreAccessibleOnEveryScreen() {
        for (var width : List.of(320, 1280)) {
            try (var person = Browser.newPerson(base, width, true)) {
                var page = Browser.signedIn(person.newPage(), "ambre.rucher@example.org");
                for (var path : OF_THE_ACCOUNT) {
                    page.navigate(path);
                    assertAccessible(page);
                }
                page.locator("tbody a").first().click();
                assertThat(page).hasURL(Pattern.compile("/administration/membres/\\d+"));
                assertAccessible(page);
            }
        }
    }

    @Test
    void theMastheadIsOneLineForMembersToo() {
        try (var person = Browser.newPerson(base)) {
            var page = Browser.signedIn(person.newPage(), "marguerite.essaime@example.org");
            for (var language : List.of("", "/en")) {
                page.navigate(language + "/scenarios");
                for (var width : new int[] {360, 480, 960, 1100, 1200, 1280, 1366, 1600}) {
                    page.setViewportSize(width, 800);
                    var brand = page.locator(".brand").boundingBox();
                    var menu = page.locator(".menu > summary").boundingBox();
                    Assertions.assertThat(menu.y)
                            .as("top of the menu at %d px %s", width, language)
                            .isLessThan(brand.y + brand.height / 2);
                }
            }
        }
    }

    @Test
    void errorsAreAnnouncedAndReachedWithTheKeyboard() {
        try (var person = Browser.newPerson(base)) {
            var page = person.newPage();
            page.navigate("/inscription");
            page.getByLabel("Adresse électronique").fill("prune@example.org");
            page.getByRole(AriaRole.BUTTON, named("Créer mon compte")).click();
            assertThat(page.locator("[data-errors]")).isFocused();
            assertAccessible(page);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("Nom affiché")).isFocused();
            assertThat(page.getByLabel("Adresse électronique")).hasValue("prune@example.org");
        }
    }

    @Test
    void aProfileIsSavedWithoutScript() {
        try (var person = Browser.newPerson(base, 360, false)) {
            var page = Browser.signedIn(person.newPage(), "anselme.bruyere@example.org");
            page.navigate("/compte");
            var words = "J’aime " + UUID.randomUUID();
            page.getByLabel("En quelques mots").fill(words);
            page.getByRole(AriaRole.BUTTON, named("Enregistrer")).click();
            assertThat(page.getByText("Votre profil est enregistré.")).isVisible();
            assertThat(page.getByLabel("En quelques mots")).hasValue(words);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voir ma page publique"))
                    .click();
            assertThat(page.getByText(words)).isVisible();
        }
    }

    @Test
    void oneLeavesWithTheKeyboardAndComesBackBySigningIn() {
        try (var person = Browser.newPerson(base, 360, false)) {
            var page = Browser.signedIn(person.newPage(), "theo.butineur@example.org");
            page.navigate("/compte/donnees");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quitter le site et effacer mon compte"))
                    .press("Enter");
            page.getByLabel("Retirer mon nom").press("Space");
            page.getByLabel("Mot de passe actuel").fill("autre chose");
            page.getByRole(AriaRole.BUTTON, named("Quitter le site")).press("Enter");
            assertThat(page.getByLabel("Retirer mon nom")).isChecked();
            page.getByLabel("Mot de passe actuel").fill("butiner-ensemble");
            page.getByRole(AriaRole.BUTTON, named("Quitter le site")).press("Enter");
            assertThat(page.getByText("Votre départ est noté")).isVisible();
            page.navigate("/compte");
            assertThat(page).hasURL(Pattern.compile("/connexion"));
            Browser.signedIn(page, "theo.butineur@example.org").navigate("/compte");
            assertThat(page).hasURL(Pattern.compile("/compte$"));
        }
    }

    @Test
    void theFileOfMyDataShowsItsProgressAndComes() {
        try (var person = Browser.newPerson(base)) {
            var page = Browser.signedIn(person.newPage(), "theo.butineur@example.org");
            page.navigate("/compte/donnees");
            page.getByRole(AriaRole.BUTTON, named("Préparer le fichier")).click();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Télécharger")))
                    .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                            .setTimeout(60_000));
            assertAccessible(page);
        }
    }

    @Test
    void aTokenIsIssuedAndRevokedAfterAConfirmation() {
        try (var person = Browser.newPerson(base)) {
            var page = Browser.signedIn(person.newPage(), "gaspard.thym@example.org");
            page.navigate("/compte/jetons");
            page.getByLabel("Nom").fill("Moissonnage");
            page.getByLabel("lire la bibliothèque").check();
            page.getByRole(AriaRole.BUTTON, named("Créer le jeton")).click();
            assertThat(page.locator("#nouveau-jeton")).containsText("essaim_");
            assertAccessible(page);
            page.getByRole(AriaRole.BUTTON, named("Révoquer")).first().click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Moissonnage");
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).first().click();
            assertThat(page.getByText("Le jeton est révoqué.")).isVisible();
            assertThat(page.getByText("Aucun jeton")).isVisible();
        }
    }

    @Test
    void anotherSessionCanBeEnded() {
        try (var other = Browser.newPerson(base);
                var person = Browser.newPerson(base)) {
            var elsewhere = Browser.signedIn(other.newPage(), "malo.bourrache@example.org");
            var page = Browser.signedIn(person.newPage(), "malo.bourrache@example.org");
            page.navigate("/compte/sessions");
            page.getByRole(AriaRole.BUTTON, named("Fermer toutes les autres sessions"))
                    .click();
            assertThat(page.getByText("C’est fermé")).isVisible();
            elsewhere.navigate("/compte");
            assertThat(elsewhere).hasURL(Pattern.compile("/connexion"));
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
