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

/** A survey answered on a phone with the keyboard alone, its results, its questions and the desk of moderators. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class SurveyBrowserIT {

    private static final String ABOUT = "Coopérer, cela s’apprend";

    @ArquillianResource
    private URL base;

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Test
    void aTeacherAnswersOnAPhoneAndWhoIsInChargeReadsWhatMayBeShown() {
        try (var coming = Browser.newPerson(base, 360, true);
                var running = Browser.newPerson(base, 1280, true)) {
            var guest = Browser.signedIn(coming.newPage(), "clemence.nectar@example.org");
            guest.navigate("/compte/co-formations");
            var link = guest.getByRole(AriaRole.LINK, named("Questionnaire " + ABOUT))
                    .first();
            var path = link.getAttribute("href");
            link.focus();
            link.press("Enter");
            assertAccessible(guest);
            var five = guest.getByRole(AriaRole.GROUP, named("La co-formation a répondu"))
                    .getByRole(AriaRole.RADIO)
                    .last();
            five.focus();
            five.press("Space");
            guest.getByLabel("Que faudrait-il changer la prochaine fois").fill("Rien du tout.");
            guest.getByRole(AriaRole.BUTTON, named("Envoyer ma réponse")).press("Enter");
            assertThat(guest.getByText("Votre réponse est enregistrée.")).isVisible();
            assertAccessible(guest);

            var administrator = Browser.signedIn(running.newPage(), "ambre.rucher@example.org");
            for (var address : new String[] {
                path + "/resultats",
                "/administration/questionnaires",
                "/administration/questionnaires/fin",
                "/moderation/questionnaires"
            }) {
                administrator.navigate(address);
                assertThat(administrator.getByRole(AriaRole.HEADING).first()).isVisible();
                assertAccessible(administrator);
            }
            administrator.getByRole(AriaRole.LINK, named("Décider")).first().press("Enter");
            assertThat(administrator.getByText("Un texte à relire").first()).isVisible();
            assertAccessible(administrator);
        }
    }
}
