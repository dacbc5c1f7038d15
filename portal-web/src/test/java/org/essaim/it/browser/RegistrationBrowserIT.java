package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.ArrayList;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A place in a co-training on a phone, with the keyboard alone, and the desk of who coordinates. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class RegistrationBrowserIT {

    private static final String TITLE = "Langues : parler davantage en classe";

    @ArquillianResource
    private URL base;

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void press(Page page, AriaRole role, String name) {
        var button = page.getByRole(role, named(name)).first();
        button.focus();
        button.press("Enter");
    }

    private static void open(Page page) {
        page.navigate("/co-formations?q=langues");
        press(page, AriaRole.LINK, TITLE.replace(" :", "\u00A0:"));
        assertThat(page.getByRole(AriaRole.HEADING, named("Participer"))).isVisible();
    }

    @Test
    void aTeacherRegistersOnAPhoneAndTheCoordinatorLooksAfterIt() {
        try (var coming = Browser.newPerson(base, 360, true);
                var running = Browser.newPerson(base, 1280, true)) {
            var member = Browser.signedIn(coming.newPage(), "sylvain.chataignier@example.org");
            open(member);
            assertAccessible(member);
            member.getByLabel("Besoins d’accessibilité").fill("Une salle sans marches.");
            press(member, AriaRole.BUTTON, "S’inscrire");
            assertThat(member.getByText("Vous avez une place.", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertAccessible(member);
            member.navigate("/compte/co-formations");
            assertThat(member.getByText(TITLE.replace(" :", "\u00A0:")).first()).isVisible();
            assertAccessible(member);

            var coordinator = Browser.signedIn(running.newPage(), "noe.lavandin@example.org");
            var complaints = new ArrayList<String>();
            coordinator.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            open(coordinator);
            press(coordinator, AriaRole.LINK, "Inscriptions");
            assertThat(coordinator.getByText("Une salle sans marches.")).isVisible();
            assertAccessible(coordinator);
            coordinator.getByLabel("Filtre Nom").fill("chataignier");
            coordinator
                    .getByRole(AriaRole.CHECKBOX, named("Choisir Sylvain"))
                    .first()
                    .click();
            coordinator.getByLabel("Que faire des inscriptions choisies").selectOption("REMOVE");
            press(coordinator, AriaRole.BUTTON, "Voir l’effet");
            assertThat(coordinator.getByText("Ce sera fait.")).isVisible();
            assertAccessible(coordinator);
            Assertions.assertThat(complaints).isEmpty();

            open(member);
            press(member, AriaRole.LINK, "Annuler mon inscription");
            assertAccessible(member);
            press(member, AriaRole.BUTTON, "Annuler mon inscription");
            assertThat(member.getByText("C’est noté")).isVisible();
        }
    }
}
