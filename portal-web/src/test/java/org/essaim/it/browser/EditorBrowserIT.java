package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.UUID;
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

    private static final String AUTHOR = "florent.acacia@example.org";
    private static final String MODERATOR = "basile.romarin@example.org";
    private static final Pattern SAVED = Pattern.compile("^\\s*Enregistré");
    private static final double PATIENCE = 30_000;

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
    void twoWindowsNeverOverwriteEachOtherSilently() {
        var title = title("Deux fenêtres");
        try (var author = Browser.newPerson(base)) {
            var first = begun(author, title);
            var second = author.newPage();
            second.navigate(first.url());
            first.locator("#summary").fill("Ce que dit la première fenêtre.");
            assertThat(state(first)).containsText(SAVED, patiently());
            second.locator("#summary").fill("Ce que dit la seconde fenêtre.");
            assertThat(second.getByText("Ce brouillon a changé ailleurs")).isVisible(visiblePatiently());
            second.locator("#conflit summary").click();
            assertThat(second.locator("#conflit del")).containsText("Ce que dit la première fenêtre.");
            assertThat(second.locator("#conflit ins")).containsText("Ce que dit la seconde fenêtre.");
            assertAccessible(second);
            second.reload();
            assertThat(second.locator("#summary")).hasValue("Ce que dit la première fenêtre.");

            first.locator("#objectives").fill("Mesurer");
            assertThat(state(first)).containsText(SAVED, patiently());
            second.locator("#summary").fill("Le dernier mot.");
            second.getByRole(AriaRole.BUTTON, named("Garder la mienne")).click();
            assertThat(state(second)).containsText(SAVED, patiently());
            first.reload();
            assertThat(first.locator("#summary")).hasValue("Le dernier mot.");
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
            assertThat(page.getByRole(AriaRole.BUTTON, named("Rétablir"))).isFocused();
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
    void typedTextSurvivesALostNetworkAndAnEndedSession() {
        try (var author = Browser.newPerson(base)) {
            var page = begun(author, title("Dans le train"));
            author.setOffline(true);
            page.locator("#summary").fill("Écrit sous un tunnel.");
            assertThat(state(page)).containsText("pas de réseau", patiently());
            author.setOffline(false);
            assertThat(state(page)).containsText(SAVED, patiently());

            author.clearCookies();
            page.locator("#objectives").fill("Garder ce qui est saisi");
            assertThat(page.getByText("Votre connexion a pris fin")).isVisible(visiblePatiently());
            assertAccessible(page);
            var other = Browser.signedIn(author.newPage(), AUTHOR);
            other.close();
            page.bringToFront();
            assertThat(state(page)).containsText(SAVED, patiently());
            page.reload();
            assertThat(page.locator("#objectives")).hasValue("Garder ce qui est saisi");
            assertThat(page.locator("#summary")).hasValue("Écrit sous un tunnel.");
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

    private Page begun(BrowserContext author, String title) {
        var page = Browser.signedIn(author.newPage(), AUTHOR);
        page.navigate("/scenarios/nouveau");
        page.getByLabel("Titre").fill(title);
        page.getByRole(AriaRole.BUTTON, named("Commencer le brouillon")).click();
        assertThat(page).hasURL(Pattern.compile("/scenarios/\\d+/modifier"));
        return page;
    }

    private static void fillHead(Page page) {
        page.locator("#summary").fill("Les élèves mesurent la cour et en tracent le plan.");
        page.locator("#objectives").fill("Choisir l’unité qui convient");
        page.getByLabel("Mathématiques", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("CM2", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Producteur, auteur").check();
        page.locator("#licence").selectOption("CC-BY-4.0");
    }

    private static void addActivity(Page page, int phase, String title, String minutes) {
        page.getByRole(AriaRole.BUTTON, named("Ajouter une activité"))
                .nth(phase)
                .click();
        var path = "phases[" + phase + "].activities[0].";
        page.locator("[id='" + path + "title']").fill(title);
        page.locator("[id='" + path + "minutes']").fill(minutes);
        assertThat(state(page)).containsText(SAVED, patiently());
    }

    private static void submit(Page page, boolean rights) {
        if (rights) {
            page.locator("#rights").check();
        }
        page.locator("button[value=submit]").click();
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

    private static void awaitFound(Page page, String title) {
        var word = title.substring(title.lastIndexOf(' ') + 1);
        page.navigate("/recherche?q=" + word);
        var deadline = System.nanoTime() + (long) PATIENCE * 1_000_000;
        while (page.locator(".result").count() == 0 && System.nanoTime() < deadline) {
            page.reload();
        }
        assertThat(page.locator(".result").first()).containsText(title);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).focus();
        page.keyboard().press("Enter");
    }

    private static Locator state(Page page) {
        return page.locator("#state");
    }

    /** A title that no other test has. */
    private static String title(String words) {
        return words + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.IsVisibleOptions visiblePatiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }
}
