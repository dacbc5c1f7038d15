package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;
import static org.essaim.it.browser.EditorPages.AUTHOR;
import static org.essaim.it.browser.EditorPages.PATIENCE;
import static org.essaim.it.browser.EditorPages.SAVED;
import static org.essaim.it.browser.EditorPages.addActivity;
import static org.essaim.it.browser.EditorPages.begun;
import static org.essaim.it.browser.EditorPages.exactly;
import static org.essaim.it.browser.EditorPages.fillHead;
import static org.essaim.it.browser.EditorPages.named;
import static org.essaim.it.browser.EditorPages.patiently;
import static org.essaim.it.browser.EditorPages.press;
import static org.essaim.it.browser.EditorPages.state;
import static org.essaim.it.browser.EditorPages.submit;
import static org.essaim.it.browser.EditorPages.title;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
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

/** Writing a scenario, from the first word until a stranger finds it; on the demo community. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class EditorBrowserIT {

    private static final String MODERATOR = "basile.romarin@example.org";

    @ArquillianResource
    private URL base;

    @Test
    void aScenarioGoesFromDraftThroughReviewToTheSearch() {
        var title = title("Mesurer la cour");
        try (var author = Browser.newPerson(base);
                var moderator = Browser.newPerson(base);
                var stranger = Browser.newPerson(base)) {
            var page = begun(author, title);
            fillHead(page);
            addActivity(page, 0, "Regarder la capsule sur les unités", "10");
            page.locator("[id='phases[0].activities[0].place']").selectOption("DISTANCE");
            addActivity(page, 1, "Mesurer par équipes", "45");
            assertThat(page.locator("figure.flip")).containsText("45");
            assertThat(page.locator("#overview")).containsText("aucun retour avant d’y arriver");
            page.locator("[id='phases[0].activities[0].feedback']").fill("Je lis les réponses la veille.");
            assertThat(page.locator("#overview")).not().containsText("aucun retour avant d’y arriver", patiently());
            assertAccessible(page);
            submit(page, false);
            assertThat(page.locator("#rights-e")).containsText("Confirmez");
            submit(page, true);
            assertThat(page.getByText("C’est envoyé.")).isVisible();

            answer(moderator, "Demander des changements", "Très clair. Dites la taille des équipes.");
            page.navigate(Letters.awaitPath(AUTHOR, Pattern.compile("/scenarios/\\d+/modifier")));
            assertThat(page.getByText("Dites la taille des équipes.")).isVisible();
            page.locator("#summary").fill("Par équipes de quatre, les élèves mesurent la cour et en tracent le plan.");
            assertThat(state(page)).containsText(SAVED, patiently());
            submit(page, true);

            answer(moderator, "Publier", "");
            var published = Letters.awaitPath(AUTHOR, Pattern.compile("/scenarios/\\d+-mesurer-la-cour[\\w-]*"));
            var reader = stranger.newPage();
            reader.navigate(published);
            assertThat(reader.locator("h1")).hasText(title);
            assertThat(reader.getByText("Mesurer par équipes").first()).isVisible();
            awaitFound(reader, title);
        }
    }

    @Test
    void submittingLeadsToWhatIsMissing() {
        try (var author = Browser.newPerson(base)) {
            var page = begun(author, title("Incomplet"));
            page.locator(".savebar").getByText("Soumettre").click();
            assertThat(page.locator("#soumettre")).isFocused();
            page.locator("#lacks").getByText("Disciplines").click();
            assertThat(page.locator("[name=disciplines]").first()).isFocused();
            submit(page, true);
            page.locator("#erreurs").getByText("Résumé").click();
            assertThat(page.locator("#summary")).isFocused();
            page.keyboard().type("Voilà.");
            assertThat(page.locator("#lacks").getByText("Résumé")).hasCount(0);
        }
    }

    @Test
    void whatIsRemovedCanBeTakenBackWhereItStood() {
        try (var author = Browser.newPerson(base, 360, true)) {
            var page = begun(author, title("Retirer"));
            addActivity(page, 1, "Une", "10");
            press(page, "Retirer la phase « Avant la classe »");
            var toast = page.locator(".toast");
            assertThat(toast).containsText("Avant la classe");
            assertThat(toast).isInViewport();
            assertEquals(1, lines(toast.getByText("Annuler")));
            assertAccessible(page);
            var before = (Number) page.evaluate("scrollY");
            press(page, "Retirer l’activité « Une »");
            assertThat(toast).containsText("Une");
            assertThat(page.getByRole(AriaRole.BUTTON, exactly("Annuler"))).isFocused();
            assertTrue(Math.abs(((Number) page.evaluate("scrollY")).doubleValue() - before.doubleValue()) < 900);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(toast).hasCount(0);
            assertThat(page.getByRole(AriaRole.BUTTON, named("Ajouter une activité : Pendant la classe")))
                    .isFocused();
        }
    }

    @Test
    void whoWantsToDeleteTheDraftIsAskedWhereTheyAre() {
        try (var author = Browser.newPerson(base, 360, true)) {
            var page = begun(author, title("Supprimer"));
            press(page, "Supprimer le brouillon");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Garder le brouillon")))
                    .isFocused();
            press(page, "Supprimer pour de bon");
            assertThat(page).hasURL(Pattern.compile("/mes-scenarios$"));
        }
    }

    @Test
    void activitiesAreReorderedRemovedAndRestoredWithTheKeyboardAlone() {
        try (var author = Browser.newPerson(base)) {
            var page = begun(author, title("Au clavier"));
            for (var name : new String[] {"Une", "Deux", "Trois"}) {
                press(page, "Ajouter une activité : Pendant la classe");
                var field = page.locator("li.block").last().locator("input[name$='.title']");
                assertThat(field).isFocused();
                page.keyboard().type(name);
            }
            assertThat(state(page)).containsText(SAVED, patiently());
            var up = page.getByRole(AriaRole.BUTTON, named("Monter l’activité « Trois »"));
            up.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("li.block h4")).hasText(new String[] {"Une", "Trois", "Deux"});
            assertThat(page.locator("#announcement")).containsText("activité 2 sur 3");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Monter l’activité « Trois »")))
                    .isFocused();
            page.keyboard().press("Alt+ArrowUp");
            assertThat(page.locator("li.block h4")).hasText(new String[] {"Trois", "Une", "Deux"});
            press(page, "Retirer l’activité « Une »");
            assertThat(page.locator("li.block h4")).hasText(new String[] {"Trois", "Deux"});
            assertThat(page.getByRole(AriaRole.BUTTON, exactly("Annuler"))).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("li.block h4")).hasText(new String[] {"Trois", "Une", "Deux"});
            page.reload();
            assertThat(page.locator("li.block h4")).hasText(new String[] {"Trois", "Une", "Deux"});
        }
    }

    @Test
    void theEditorWorksWithoutScript() {
        try (var author = Browser.newPerson(base, 360, false)) {
            var page = begun(author, title("Sans script"));
            page.locator("#summary").fill("Rien ne se perd quand une activité s’ajoute.");
            page.getByRole(AriaRole.BUTTON, named("Ajouter une activité : Après la classe"))
                    .click();
            page.locator("[id='phases[2].activities[0].title']").fill("Chercher");
            page.getByRole(AriaRole.BUTTON, named("Dupliquer l’activité")).click();
            assertThat(page.locator("[id='phases[2].activities[1].minutes']")).isVisible();
            page.locator("[id='phases[2].activities[1].minutes']").fill("-5");
            page.getByRole(AriaRole.BUTTON, exactly("Enregistrer")).click();
            assertThat(page.locator("#erreurs")).containsText("activité 2");
            assertThat(page.locator("[id='phases[2].activities[1].minutes']")).hasAttribute("aria-invalid", "true");
            page.locator("[id='phases[2].activities[1].minutes']").fill("12");
            page.getByRole(AriaRole.BUTTON, exactly("Enregistrer")).click();
            assertThat(state(page)).containsText(SAVED);
            assertThat(page.locator("#summary")).hasValue("Rien ne se perd quand une activité s’ajoute.");
            assertThat(page.locator("li.block h4")).hasText(new String[] {"Chercher", "Chercher"});
            assertThat(page.locator("#overview")).containsText("12");
        }
    }

    @Test
    void theEditorIsAccessibleOnEveryScreen() {
        for (var width : new int[] {320, 1280}) {
            try (var author = Browser.newPerson(base, width, true)) {
                var page = begun(author, title("Anticonstitutionnellement"));
                assertAccessible(page);
                submit(page, false);
                assertThat(page.locator("#erreurs")).isVisible();
                assertAccessible(page);
            }
        }
    }

    /** The moderator follows the link of the letter. */
    private void answer(BrowserContext moderator, String decision, String reason) {
        var page = moderator.pages().isEmpty()
                ? Browser.signedIn(moderator.newPage(), MODERATOR)
                : moderator.pages().get(0);
        page.navigate(Letters.awaitPath(MODERATOR, Pattern.compile("/scenarios/\\d+/relecture")));
        assertAccessible(page);
        page.getByLabel(decision, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Raison").fill(reason);
        page.getByRole(AriaRole.BUTTON, named("Envoyer la décision")).click();
        assertThat(page).hasURL(Pattern.compile("/relectures$"));
    }

    private static Object lines(Locator words) {
        return words.evaluate("""
                box => {
                  const range = document.createRange();
                  range.selectNodeContents(box);
                  return new Set([...range.getClientRects()].map(line => line.top)).size;
                }""");
    }

    private static void awaitFound(Page page, String title) {
        var word = title.substring(title.lastIndexOf(' ') + 1);
        page.navigate("/recherche?q=" + word);
        var deadline = System.nanoTime() + (long) PATIENCE * 1_000_000;
        while (page.locator(".result").count() == 0 && System.nanoTime() < deadline) {
            page.reload();
        }
        assertThat(page.locator(".result").first()).containsText(title);
    }
}
