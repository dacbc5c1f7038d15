package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.essaim.it.browser.Browser.assertAccessible;
import static org.essaim.it.browser.EditorPages.AUTHOR;
import static org.essaim.it.browser.EditorPages.SAVED;
import static org.essaim.it.browser.EditorPages.addActivity;
import static org.essaim.it.browser.EditorPages.begun;
import static org.essaim.it.browser.EditorPages.fillHead;
import static org.essaim.it.browser.EditorPages.inside;
import static org.essaim.it.browser.EditorPages.named;
import static org.essaim.it.browser.EditorPages.opened;
import static org.essaim.it.browser.EditorPages.patiently;
import static org.essaim.it.browser.EditorPages.save;
import static org.essaim.it.browser.EditorPages.state;
import static org.essaim.it.browser.EditorPages.title;
import static org.essaim.it.browser.EditorPages.visiblePatiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is typed in the editor is kept: in two windows, with a bad field, without network, session or script. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class DraftsBrowserIT {

    @ArquillianResource
    private URL base;

    @Test
    void twoWindowsThatChangedDifferentFieldsAreJoined() {
        try (var author = Browser.newPerson(base)) {
            var first = begun(author, title("Deux fenêtres"));
            var second = opened(author, first);
            first.locator("#summary").fill("Ce que dit la première fenêtre.");
            addActivity(first, 1, "Ajoutée dans la première", "20");
            second.locator("#equipment").fill("Une balance par équipe");
            assertThat(second.locator("#bar")).containsText("réunis aux vôtres", patiently());
            assertThat(second.locator("#summary")).hasValue("Ce que dit la première fenêtre.");
            assertThat(second.locator("li.block h4")).hasText("Ajoutée dans la première");
            assertThat(second.locator("#equipment")).isFocused();
            second.keyboard().type(" !");
            assertThat(state(second)).containsText(SAVED, patiently());
            first.reload();
            assertThat(first.locator("#equipment")).hasValue("Une balance par équipe !");
            assertThat(first.locator("#summary")).hasValue("Ce que dit la première fenêtre.");
        }
    }

    @Test
    void onlyWhatBothWindowsChangedIsAChoice() {
        try (var author = Browser.newPerson(base)) {
            var first = begun(author, title("Le même champ"));
            var second = opened(author, first);
            first.locator("#summary").fill("Ce que dit la première fenêtre.");
            assertThat(state(first)).containsText(SAVED, patiently());
            second.locator("#summary").fill("Ce que dit la seconde fenêtre.");
            second.locator("#objectives").fill("Mesurer");
            var choice = second.locator(".savebar #conflit");
            assertThat(choice).isVisible(visiblePatiently());
            assertThat(choice.locator(".clash")).hasCount(2);
            assertThat(choice).containsText("Ce que dit la première fenêtre.");
            assertThat(choice).containsText("Ce que dit la seconde fenêtre.");
            assertAccessible(second);
            second.locator("#homeFallback").scrollIntoViewIfNeeded();
            assertThat(choice).isInViewport();
            choice.getByRole(AriaRole.BUTTON, inside("Garder ma saisie")).click();
            assertThat(choice).hasCount(0);
            assertThat(state(second)).containsText(SAVED, patiently());
            first.reload();
            assertThat(first.locator("#summary")).hasValue("Ce que dit la seconde fenêtre.");
            assertThat(first.locator("#objectives")).hasValue("Mesurer");

            second.locator("#summary").fill("Le dernier mot de la seconde.");
            assertThat(state(second)).containsText(SAVED, patiently());
            first.locator("#summary").fill("Un mot de trop.");
            first.locator("#conflit")
                    .getByRole(AriaRole.BUTTON, inside("Prendre ce texte"))
                    .click();
            assertThat(first.locator("#summary")).hasValue("Le dernier mot de la seconde.");
            assertThat(state(first)).containsText(SAVED, patiently());
        }
    }

    @Test
    void twoWindowsMergeAndChooseWithoutScript() {
        try (var author = Browser.newPerson(base, 360, false)) {
            var first = begun(author, title("Sans script à deux"));
            var second = opened(author, first);
            first.locator("#summary").fill("Première");
            save(first);
            second.locator("#summary").fill("Seconde");
            second.locator("#equipment").fill("Des mètres");
            save(second);
            assertThat(second.locator("#conflit")).isVisible();
            second.getByRole(AriaRole.BUTTON, named("Garder ma saisie")).click();
            assertThat(state(second)).containsText(SAVED);
            first.navigate(first.url());
            assertThat(first.locator("#summary")).hasValue("Seconde");
            assertThat(first.locator("#equipment")).hasValue("Des mètres");
        }
    }

    @Test
    void keptWordsAreForgottenOnceSubmittedAndBelongToTheirVersion() {
        try (var author = Browser.newPerson(base)) {
            var page = begun(author, title("Sans fausse alerte"));
            fillHead(page);
            addActivity(page, 1, "Mesurer", "45");
            page.locator("#rights").check();
            // Nobody waits between the last word and the button.
            page.locator("#summary").fill("Le dernier mot avant l’envoi.");
            await().until(() -> kept(page) > 0);
            page.locator("button[value=submit]").click();
            assertThat(page.getByText("C’est envoyé.")).isVisible();
            assertEquals(0, kept(page));
            page.getByRole(AriaRole.BUTTON, named("Reprendre pour modifier")).click();
            assertThat(page.locator("#summary")).hasValue("Le dernier mot avant l’envoi.");
            assertThat(page.locator("#kept")).isEmpty();
            page.evaluate(
                    "localStorage.setItem(document.querySelector('form.editor').dataset.kept.replace(/^/, 'essaim.')"
                            + ".replace(/[^.]*$/, '0'), JSON.stringify({ at: 1, fields: [['summary', 'Une autre version']] }))");
            page.reload();
            assertThat(page.locator("#kept")).isEmpty();
            assertEquals(0, kept(page));
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
            assertThat(page.locator(".savebar").getByText("Votre connexion a pris fin"))
                    .isVisible(visiblePatiently());
            assertAccessible(page);
            page.waitForResponse(
                    answer -> answer.request().method().equals("POST"),
                    () -> page.locator(".savebar [value=save]").click());
            assertThat(state(page)).containsText("reconnectez-vous");
            assertThat(page.locator("#authors .byline")).hasCount(1);
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
    void oneBadFieldIsToldAndStopsNoOtherOne() {
        try (var author = Browser.newPerson(base)) {
            var page = begun(author, title("Un champ de travers"));
            page.locator("#title").fill("x".repeat(203));
            assertThat(page.locator(".field__room--over")).hasText("3 caractères de trop.");
            page.locator("#preparationMinutes").fill("-5");
            page.locator("#summary").fill("Le résumé est gardé.");
            assertThat(state(page)).containsText("sauf ce qui est à revoir", patiently());
            assertThat(page.locator("#preparationMinutes-e")).containsText("négatif");
            assertThat(page.locator("#title-e")).containsText("200");
            assertThat(page.locator("#title")).hasValue("x".repeat(203));
            page.locator("#preparationMinutes").fill("une heure");
            assertThat(page.locator("#preparationMinutes-e")).containsText("en chiffres", patiently());
            assertThat(page.locator("#language")).hasValue("fr");
            var other = opened(author, page);
            assertThat(other.locator("#summary")).hasValue("Le résumé est gardé.");
            assertThat(other.locator("#kept")).containsText("gardée dans ce navigateur");
            other.getByRole(AriaRole.BUTTON, named("La reprendre")).click();
            assertThat(other.locator("#title")).hasValue("x".repeat(203));
        }
    }

    private static int kept(Page page) {
        return ((Number) page.evaluate("Object.keys(localStorage).length")).intValue();
    }
}
