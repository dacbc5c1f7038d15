package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.essaim.it.browser.Browser.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A meeting from its planning to who comes and hears of a change, and what one hears of, with the keyboard alone. */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class MeetingsBrowserIT {

    private static final String AGENDA = "/reseaux/la-ruche-de-paris/agenda";
    private static final String TITLE = "Retourner une séance de géométrie";

    @ArquillianResource
    private URL base;

    @Test
    void aMeetingIsPlannedJoinedAndChangedAndWhoComesHearsOfIt() {
        try (var running = Browser.newPerson(base, 360, true);
                var coming = Browser.newPerson(base, 360, true)) {
            var coordinator = Browser.signedIn(running.newPage(), "gabin.melilot@example.org");
            var path = planned(coordinator);
            var member = Browser.signedIn(coming.newPage(), "melissa.tournesol@example.org");
            member.navigate(path);
            assertAccessible(member);
            press(member, AriaRole.BUTTON, "Je viens");
            assertThat(member.getByText("Vous venez.", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            member.navigate("/compte/agenda");
            assertThat(member.getByText(TITLE).first()).isVisible();
            assertAccessible(member);

            coordinator.navigate(path + "/modifier");
            coordinator.getByLabel("Fin").fill("18:00");
            assertAccessible(coordinator);
            press(coordinator, AriaRole.BUTTON, "Enregistrer");
            assertThat(coordinator.getByText("La rencontre est modifiée.")).isVisible();
            member.navigate("/notifications");
            assertThat(member.getByText(Pattern.compile(TITLE)).first()).isVisible();
            assertAccessible(member);
        }
    }

    @Test
    void aMonthIsPlannedWithTheMouseAndWithTheKeyboard() {
        var title = "Un essaim de capsules " + UUID.randomUUID();
        var day = YearMonth.now().plusMonths(3).atDay(8);
        var planning = AGENDA + "/planning?mois=" + YearMonth.from(day);
        var complaints = new ArrayList<String>();
        try (var person = Browser.newPerson(base, 1280, true)) {
            var page = Browser.signedIn(person.newPage(), "gabin.melilot@example.org");
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(planning);
            Browser.assertAccessibleInLightAndDark(page);
            cell(page, day).click();
            assertThat(page.getByLabel("Jour")).hasValue(day.toString());
            page.getByLabel("Titre").fill(title);
            page.getByLabel("Lieu").fill("Collège des Filaos, salle 12");
            page.getByLabel("Début").fill("16:00");
            page.getByLabel("Fin").fill("17:30");
            press(page, AriaRole.BUTTON, "Prévoir la rencontre");
            assertThat(page.getByText("La rencontre est prévue.")).isVisible();

            page.navigate(planning);
            press(page, AriaRole.BUTTON, "Semaine");
            press(page.locator(".fc-next-button"));
            assertThat(page.locator(".fc-v-event").getByText(title)).isVisible();
            Browser.assertAccessibleInLightAndDark(page);
            press(page, AriaRole.BUTTON, "Mois");
            drag(page, page.locator(".fc-event").getByText(title), cell(page, day.plusDays(1)));
            assertThat(page).hasURL(Pattern.compile("/modifier\\?"));
            assertThat(page.getByLabel("Jour")).hasValue(day.plusDays(1).toString());
            assertThat(page.getByLabel("Début")).hasValue("16:00");
            press(page, AriaRole.BUTTON, "Enregistrer");
            assertThat(page.getByText("La rencontre est modifiée.")).isVisible();

            page.setViewportSize(360, 740);
            page.navigate(planning);
            assertAccessible(page);
            press(page, AriaRole.LINK, "Modifier " + title);
            assertThat(page.getByLabel("Jour")).hasValue(day.plusDays(1).toString());
            page.goBack();
            press(page, AriaRole.LINK, "Annuler " + title);
            page.getByLabel("Pourquoi").fill("La salle est prise.");
            press(page, AriaRole.BUTTON, "Annuler la rencontre");
            assertThat(page.getByText("La rencontre est annulée.")).isVisible();
            Assertions.assertThat(complaints).isEmpty();
        }
    }

    private static Locator cell(Page page, LocalDate day) {
        return page.locator("td[data-date='" + day + "']");
    }

    private static void drag(Page page, Locator thing, Locator target) {
        thing.hover();
        page.mouse().down();
        var to = target.boundingBox();
        page.mouse().move(to.x + to.width / 2, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        page.waitForLoadState();
    }

    private static String planned(Page page) {
        page.navigate(AGENDA + "/nouvelle");
        page.getByLabel("Titre").fill(TITLE);
        page.getByLabel("Sur place", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Lieu").fill("Collège des Filaos, salle 12");
        page.getByLabel("Jour").fill(LocalDate.now().plusDays(40).toString());
        page.getByLabel("Début").fill("16:00");
        page.getByLabel("Fin").fill("17:30");
        page.getByLabel("Les membres du réseau").check();
        assertAccessible(page);
        press(page, AriaRole.BUTTON, "Prévoir la rencontre");
        assertThat(page.getByText("La rencontre est prévue.")).isVisible();
        assertThat(page).hasURL(Pattern.compile(AGENDA + "/\\d+"));
        assertAccessible(page);
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    @Test
    void theBellLeadsToNewsAndTheseToWhatOneWantsToHear() {
        for (var width : new int[] {1280, 360}) {
            try (var person = Browser.newPerson(base, width, true)) {
                var page = Browser.signedIn(person.newPage(), "gabin.melilot@example.org");
                press(page.getByRole(
                                AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Notifications")))
                        .first());
                assertThat(page).hasURL(Pattern.compile("/notifications"));
                assertAccessible(page);
                press(page, AriaRole.LINK, "Régler mes notifications");
                assertThat(page).hasURL(Pattern.compile("/compte/notifications"));
                assertAccessible(page);
                press(page, AriaRole.BUTTON, "Enregistrer");
                assertThat(page.getByText("Vos notifications sont réglées.")).isVisible();
            }
        }
    }

    private static void press(Page page, AriaRole role, String name) {
        press(page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first());
    }

    private static void press(Locator thing) {
        thing.focus();
        thing.page().keyboard().press("Enter");
        thing.page().waitForLoadState();
    }
}
