package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;
import static org.essaim.it.browser.EditorPages.named;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.regex.Pattern;
import org.essaim.it.Letters;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a report to the end of an appeal: as its four people meet it. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class ModerationBrowserIT {

    private static final String REPORTER = "rose.alveole@example.org";
    private static final String AUTHOR = "jacinthe.sauge@example.org";
    private static final String MODERATOR = "basile.romarin@example.org";
    private static final String SECOND = "violette.propolis@example.org";
    private static final String WORDS = "Troisième ligne : c’est mon nom.";
    private static final Pattern DECISION = Pattern.compile("/decisions/[0-9a-f-]{36}");

    @ArquillianResource
    private URL base;

    @Test
    void aReportIsDecidedAppealedAndEndedByTheKeyboardAndOnASmallScreen() {
        for (var script : new boolean[] {true, false}) {
            journey(script ? 1280 : 360, script);
        }
    }

    private void journey(int width, boolean script) {
        try (var reporter = Browser.newPerson(base, width, script);
                var moderator = Browser.newPerson(base, width, script);
                var author = Browser.newPerson(base, width, script);
                var second = Browser.newPerson(base, width, script)) {
            report(Browser.signedIn(reporter.newPage(), REPORTER), script);
            decide(Browser.signedIn(moderator.newPage(), MODERATOR), script);
            appeal(author, Letters.awaitPath(AUTHOR, DECISION), script);
            end(Browser.signedIn(second.newPage(), SECOND), script);
            var told = author.pages().get(0);
            told.reload();
            assertThat(told.getByRole(AriaRole.HEADING, named("La décision est annulée")))
                    .isVisible();
            assertThat(told.locator("main")).not().containsText(WORDS);
            check(told, script);
        }
    }

    private static void report(Page page, boolean script) {
        page.navigate("/ressources?q=carnet+haricot");
        page.getByRole(AriaRole.LINK, named("Le carnet du haricot")).first().click();
        page.getByRole(AriaRole.LINK, named("Signaler à la modération")).press("Enter");
        check(page, script);
        page.getByRole(AriaRole.BUTTON, named("Envoyer le signalement")).press("Enter");
        assertThat(page.getByText("Choisissez un motif.").first()).isVisible();
        page.getByRole(AriaRole.RADIO, named("Données personnelles")).press("Space");
        page.getByLabel("En quelques mots").fill(WORDS);
        page.getByRole(AriaRole.BUTTON, named("Envoyer le signalement")).press("Enter");
        assertThat(page.getByText("Merci. La modération va lire")).isVisible();
    }

    private static void decide(Page page, boolean script) {
        page.navigate("/moderation/signalements?etat=OPEN&objet=resource");
        check(page, script);
        page.locator(".rows a").first().press("Enter");
        assertThat(page.getByText(WORDS)).isVisible();
        assertThat(page.locator("main")).not().containsText("Rose");
        check(page, script);
        page.getByRole(AriaRole.RADIO, named("Le signalement est fondé")).press("Space");
        page.getByLabel("Si le signalement est fondé").selectOption("REMOVE");
        page.getByRole(AriaRole.BUTTON, named("Décider et prévenir")).press("Enter");
        assertThat(page.getByText("Donnez la raison.").first()).isVisible();
        page.getByLabel("Raison").fill("Le nom d’une personne y est cité.");
        page.getByRole(AriaRole.BUTTON, named("Décider et prévenir")).press("Enter");
        assertThat(page.getByText("C’est décidé")).isVisible();
    }

    private static void appeal(BrowserContext author, String path, boolean script) {
        var page = author.newPage();
        page.navigate(path);
        check(page, script);
        page.getByLabel("Pourquoi la décision devrait changer").fill("C’est un personnage.");
        page.getByRole(AriaRole.BUTTON, named("Envoyer l’appel")).press("Enter");
        assertThat(page.getByText("Votre appel est arrivé.")).isVisible();
    }

    private static void end(Page page, boolean script) {
        page.navigate("/moderation/signalements?etat=APPEALED&objet=resource");
        page.locator(".rows a").first().press("Enter");
        assertThat(page.getByText("C’est un personnage.")).isVisible();
        check(page, script);
        page.getByRole(AriaRole.RADIO, named("Annuler la décision")).press("Space");
        page.getByLabel("Raison").fill("En effet, une fiction.");
        page.getByRole(AriaRole.BUTTON, named("Clore")).press("Enter");
        assertThat(page.getByText("C’est décidé")).isVisible();
    }

    /** Axe is a script itself. */
    private static void check(Page page, boolean script) {
        if (script) {
            assertAccessible(page);
        }
    }
}
