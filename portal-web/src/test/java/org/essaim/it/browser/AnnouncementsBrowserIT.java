package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator writes an announcement, sees whom it reaches, sends it and sees what became of it. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class AnnouncementsBrowserIT {

    private static final String NETWORK = "/reseaux/la-ruche-de-paris";

    @ArquillianResource
    private URL base;

    /** On a phone, with the keyboard alone. */
    @Test
    void aCoordinatorSeesWhomAnAnnouncementReachesBeforeAndAfterItIsSent() {
        try (var person = Browser.newPerson(base, 360, true)) {
            var page = Browser.signedIn(person.newPage(), "gabin.melilot@example.org");
            page.navigate(NETWORK + "/annonces");
            assertAccessible(page);
            press(page, AriaRole.LINK, "Écrire une annonce");
            page.getByLabel("Titre").fill("Atelier du samedi");
            page.getByLabel("Texte").fill("Bonjour,\n\nrendez-vous **samedi** à dix heures.");
            assertAccessible(page);
            press(page, AriaRole.BUTTON, "Continuer");
            assertThat(page.getByText("par courrier, tout de suite").first()).isVisible();
            assertThat(page.getByText("la personne qui l’écrit").first()).isVisible();
            assertAccessible(page);
            press(page, AriaRole.BUTTON, "Envoyer maintenant");
            assertThat(page.getByText("part vers les membres").first()).isVisible();
            assertThat(page.getByText("Ce qu’elle est devenue").first()).isVisible();
            assertAccessible(page);
            page.navigate(NETWORK);
            press(page, AriaRole.LINK, "Atelier du samedi");
            assertThat(page.locator("strong").getByText("samedi")).isVisible();
            assertAccessible(page);
        }
    }

    /** With the keyboard alone. */
    private static void press(Page page, AriaRole role, String name) {
        var thing =
                page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
        thing.focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }
}
