package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;
import static org.essaim.it.browser.Browser.assertAccessibleInLightAndDark;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import org.assertj.core.api.Assertions;
import org.essaim.it.SheetRows;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A half-day with phones: the screen of the room, the phone of who comes, the list of who trains. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class SheetsBrowserIT {

    private static final String TRAINER = "berenice.genet@example.org";
    private static final String MEMBER = "prune.hysope@example.org";

    @ArquillianResource
    private URL base;

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void isNoWiderThanThePhone(Page page) {
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void whoComesTypesTheCodeThatTheScreenShowsAndTheTrainerSeesThem() throws Exception {
        var rows = SheetRows.with(TRAINER, MEMBER, "gaspard.thym@example.org");
        try (var room = Browser.newPerson(base, 360, true);
                var phone = Browser.newPerson(base, 360, true)) {
            var screen = Browser.signedIn(room.newPage(), TRAINER);
            screen.navigate(rows.path() + "/code");
            assertAccessibleInLightAndDark(screen);
            isNoWiderThanThePhone(screen);
            var own = Browser.signedIn(phone.newPage(), MEMBER);
            own.navigate("/compte/co-formations");
            own.getByRole(AriaRole.LINK, named("Je suis là Émarger")).click();
            assertAccessible(own);
            isNoWiderThanThePhone(own);
            own.getByLabel("Code de la salle")
                    .fill(screen.locator(".room__signs").innerText());
            own.getByRole(AriaRole.BUTTON, named("Je suis là")).click();
            assertThat(own.getByText("Votre présence est notée")).isVisible();
            assertAccessible(own);

            screen.navigate(rows.path());
            assertThat(screen.getByText("1 présence").first()).isVisible();
            assertAccessibleInLightAndDark(screen);
            isNoWiderThanThePhone(screen);
            screen.getByRole(AriaRole.GROUP, named("Gaspard"))
                    .getByText("Absence excusée")
                    .click();
            screen.getByRole(AriaRole.BUTTON, named("Enregistrer")).click();
            assertThat(screen.getByText("1 absence excusée").first()).isVisible();
        }
    }

    @Test
    void theScreenRenewsItsCodeByItself() throws Exception {
        var rows = SheetRows.with(TRAINER);
        try (var room = Browser.newPerson(base, 1280, true)) {
            var page = room.newPage();
            page.clock().install();
            Browser.signedIn(page, TRAINER);
            page.navigate(rows.path() + "/code");
            var first = page.locator("#code").elementHandle();
            page.clock().runFor(31_000);
            page.waitForFunction("first => !first.isConnected", first);
            assertThat(page.locator(".room__signs")).isVisible();
        }
    }
}
