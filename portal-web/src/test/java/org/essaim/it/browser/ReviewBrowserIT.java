package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;
import static org.essaim.it.browser.EditorPages.addActivity;
import static org.essaim.it.browser.EditorPages.begun;
import static org.essaim.it.browser.EditorPages.fillHead;
import static org.essaim.it.browser.EditorPages.named;
import static org.essaim.it.browser.EditorPages.submit;
import static org.essaim.it.browser.EditorPages.title;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reading and deciding on one page; a reason that was typed is never lost on the way. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class ReviewBrowserIT {

    private static final String MODERATOR = "basile.romarin@example.org";
    private static final String ANOTHER_MODERATOR = "ambre.rucher@example.org";
    private static final String REASON = "Très **clair**. Dites la taille des équipes.";

    @ArquillianResource
    private URL base;

    @Test
    void theScenarioAndTheDecisionAreOnOnePage() {
        for (var width : new int[] {360, 1280}) {
            try (var author = Browser.newPerson(base);
                    var moderator = Browser.newPerson(base, width, true)) {
                var page = reviewed(moderator, MODERATOR, submitted(author));
                assertThat(page.getByText("Mesurer par équipes").first()).isVisible();
                assertThat(page.getByText("Choisir l’unité qui convient")).isVisible();
                assertThat(reason(page)).isVisible();
                assertAccessible(page);
                page.getByText("Aller à la décision").click();
                assertThat(page.locator("#decision")).isInViewport();
            }
        }
    }

    @Test
    void whatAuthorsWriteIsReadAsItWillBePublished() {
        try (var author = Browser.newPerson(base);
                var moderator = Browser.newPerson(base)) {
            var draft = begun(author, title("Aires"));
            fillHead(draft);
            draft.locator("#summary").fill("Calculer \\(x^2\\) **vite**.");
            draft.locator("#objectives").fill("- Savoir que \\(x^2 \\ge 0\\)\n- Comparer");
            addActivity(draft, 1, "Mesurer", "45");
            submit(draft, true);
            assertThat(draft.getByText("C’est envoyé.")).isVisible();
            assertThat(draft.locator(".crumb")).not().containsText("Brouillon");

            var page = reviewed(moderator, MODERATOR, path(draft));
            assertThat(page.locator(".page-head__lead math")).isVisible();
            assertThat(page.locator(".page-head__lead strong")).hasText("vite");
            var objectives = page.locator("[aria-labelledby=objectifs] li");
            assertThat(objectives).hasCount(2);
            assertThat(objectives.first().locator("math")).isVisible();
            assertThat(objectives.nth(1)).hasText("Comparer");
            assertThat(page.locator(".phase")).hasCount(1);
        }
    }

    @Test
    void aReasonComesBackAfterBackAndAfterAMissingDecision() {
        try (var author = Browser.newPerson(base);
                var moderator = Browser.newPerson(base)) {
            var page = reviewed(moderator, MODERATOR, submitted(author));
            reason(page).fill(REASON);
            page.navigate("/relectures");
            page.goBack();
            assertThat(reason(page)).hasValue(REASON);
            send(page);
            assertThat(page.locator("[data-errors]")).isVisible();
            assertThat(reason(page)).hasValue(REASON);
        }
    }

    @Test
    void aReasonOutlivesAVersionThatMoved() {
        try (var author = Browser.newPerson(base);
                var moderator = Browser.newPerson(base)) {
            var path = submitted(author);
            var page = reviewed(moderator, MODERATOR, path);
            reason(page).fill(REASON);
            var editor = author.pages().get(0);
            editor.getByRole(AriaRole.BUTTON, named("Reprendre pour modifier")).click();
            editor.locator("#summary").fill("Le résumé est meilleur.");
            submit(editor, true);
            assertThat(editor.getByText("C’est envoyé.")).isVisible();

            choose(page, "Demander des changements");
            send(page);
            assertThat(page.getByText("Cette version a changé depuis que vous l’avez ouverte"))
                    .isVisible();
            assertThat(page.getByText("Le résumé est meilleur.").first()).isVisible();
            assertThat(reason(page)).hasValue(REASON);
            send(page);
            assertThat(page).hasURL(Pattern.compile("/relectures$"));
            editor.navigate(path + "/modifier");
            assertThat(editor.locator("#notices strong")).hasText("clair");
        }
    }

    @Test
    void aReasonOutlivesTheDecisionOfAnotherModerator() {
        try (var author = Browser.newPerson(base);
                var moderator = Browser.newPerson(base);
                var other = Browser.newPerson(base)) {
            var path = submitted(author);
            var page = reviewed(moderator, MODERATOR, path);
            reason(page).fill(REASON);
            choose(page, "Demander des changements");
            var quicker = reviewed(other, ANOTHER_MODERATOR, path);
            choose(quicker, "Publier");
            send(quicker);
            assertThat(quicker).hasURL(Pattern.compile("/relectures$"));
            send(page);
            assertThat(page.getByText("Ce scénario n’attend plus de décision.")).isVisible();
            assertThat(page.getByText(REASON)).isVisible();
        }
    }

    @Test
    void aReasonOutlivesTheSession() {
        try (var author = Browser.newPerson(base);
                var moderator = Browser.newPerson(base)) {
            var page = reviewed(moderator, MODERATOR, submitted(author));
            reason(page).fill(REASON);
            choose(page, "Demander des changements");
            moderator.clearCookies();
            send(page);
            page.locator("#garde button").click();
            page.getByLabel("Adresse électronique").fill(MODERATOR);
            page.getByLabel("Mot de passe").fill("butiner-ensemble");
            page.getByRole(AriaRole.BUTTON, named("Se connecter")).click();
            assertThat(reason(page)).hasValue(REASON);
        }
    }

    /** As on a computer that moderators share. */
    @Test
    void aReasonComesBackToItsModeratorAlone() {
        try (var author = Browser.newPerson(base);
                var moderator = Browser.newPerson(base)) {
            var path = submitted(author);
            var page = reviewed(moderator, MODERATOR, path);
            reason(page).fill(REASON);
            moderator.clearCookies();
            Browser.signedIn(page, ANOTHER_MODERATOR).navigate(path + "/relecture");
            assertThat(reason(page)).hasValue("");
            moderator.clearCookies();
            Browser.signedIn(page, MODERATOR).navigate(path + "/relecture");
            assertThat(reason(page)).hasValue(REASON);
        }
    }

    /** The address of a scenario that waits for review. */
    private static String submitted(BrowserContext author) {
        var page = begun(author, title("À relire"));
        fillHead(page);
        addActivity(page, 1, "Mesurer par équipes", "45");
        submit(page, true);
        assertThat(page.getByText("C’est envoyé.")).isVisible();
        return path(page);
    }

    private static String path(Page editor) {
        return editor.url().replaceFirst(".*(/scenarios/\\d+)/modifier.*", "$1");
    }

    private static Page reviewed(BrowserContext moderator, String email, String scenario) {
        var page = Browser.signedIn(moderator.newPage(), email);
        page.navigate(scenario + "/relecture");
        return page;
    }

    private static Locator reason(Page page) {
        return page.getByLabel("Raison");
    }

    private static void choose(Page page, String decision) {
        page.getByLabel(decision, new Page.GetByLabelOptions().setExact(true)).check();
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Envoyer la décision")).click();
    }
}
