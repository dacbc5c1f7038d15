package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;
import static org.essaim.it.browser.Browser.assertAccessibleInLightAndDark;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator reads figures on a phone. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class DashboardBrowserIT {

    private static final String PATH = "/reseaux/le-rucher-du-poitou/tableau-de-bord";

    @ArquillianResource
    private URL base;

    @Test
    void picturesAreDrawnUnderThePolicyOfDesksAndEachHasItsTable() {
        try (var person = Browser.newPerson(base, 360, true)) {
            var complaints = new ArrayList<String>();
            var page = Browser.signedIn(person.newPage(), "ambre.rucher@example.org");
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(PATH);
            assertThat(page.locator("canvas").first()).isVisible();
            assertThat(page.locator("section:has(canvas) table caption"))
                    .hasCount(page.locator("canvas").count());
            page.getByLabel("Période").selectOption("90");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filtrer"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("periode=90"));
            assertAccessibleInLightAndDark(page);
            page.navigate("/administration/rapport-annuel");
            assertAccessible(page);
            Assertions.assertThat(complaints).isEmpty();
        }
    }
}
