package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member on a phone begins a discussion, mentions somebody with the keyboard, and sees an answer come. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class DiscussionsBrowserIT {

    private static final String DISCUSSIONS = "/reseaux/la-ruche-de-paris/discussions";

    @ArquillianResource
    private URL base;

    @Test
    void anAnswerOfSomebodyElseAppearsWithoutANewPage() {
        try (var one = Browser.newPerson(base, 360, true);
                var two = Browser.newPerson(base, 1280, false)) {
            var page = Browser.signedIn(one.newPage(), "melissa.tournesol@example.org");
            page.navigate(DISCUSSIONS);
            assertAccessible(page);
            press(page, AriaRole.LINK, "Ouvrir une discussion");
            page.getByLabel("Titre").fill("Des abeilles en classe ?");
            page.getByLabel("Texte").pressSequentially("Une idée, @gab");
            assertThat(page.getByRole(AriaRole.OPTION)).hasText("Gabin Mélilot");
            assertAccessible(page);
            page.getByLabel("Texte").press("ArrowDown");
            page.getByLabel("Texte").press("Enter");
            assertThat(page.getByLabel("Texte")).hasValue("Une idée, @Gabin Mélilot ");
            press(page, AriaRole.BUTTON, "Ouvrir la discussion");
            assertThat(page).hasURL(Pattern.compile("/discussions/\\d+$"));
            assertThat(page.locator("#direct a")).isHidden();
            assertAccessible(page);

            var other = Browser.signedIn(two.newPage(), "gabin.melilot@example.org");
            other.navigate(page.url());
            other.getByLabel("Texte").fill("Derrière une vitre, alors.");
            press(other, AriaRole.BUTTON, "Répondre");
            assertThat(other.getByText("Votre réponse est là.")).isVisible();

            press(page, AriaRole.BUTTON, "1 nouvelle réponse, la montrer");
            assertThat(page.getByText("Derrière une vitre, alors.")).isVisible();
            assertThat(page.locator("article.post:focus")).containsText("Gabin Mélilot");
        }
    }

    private static void press(Page page, AriaRole role, String name) {
        var element = page.getByRole(role, new Page.GetByRoleOptions().setName(name));
        element.focus();
        element.press("Enter");
    }
}
