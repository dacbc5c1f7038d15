package org.essaim.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;

/** The editor of scenarios as its author sees it: what several tests do there. */
final class EditorPages {

    static final String AUTHOR = "florent.acacia@example.org";
    static final Pattern SAVED = Pattern.compile("^\\s*Enregistré (à|le)");
    static final double PATIENCE = 30_000;

    private EditorPages() {}

    /** The same draft in another window. */
    static Page opened(BrowserContext author, Page first) {
        var page = author.newPage();
        page.navigate(first.url());
        return page;
    }

    static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, exactly("Enregistrer")).click();
    }

    static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    static Page begun(BrowserContext author, String title) {
        var page = Browser.signedIn(author.newPage(), AUTHOR);
        page.navigate("/scenarios/nouveau");
        page.getByLabel("Titre").fill(title);
        page.getByRole(AriaRole.BUTTON, named("Commencer le brouillon")).click();
        assertThat(page).hasURL(Pattern.compile("/scenarios/\\d+/modifier"));
        return page;
    }

    static void fillHead(Page page) {
        page.locator("#summary").fill("Les élèves mesurent la cour et en tracent le plan.");
        page.locator("#objectives").fill("Choisir l’unité qui convient");
        page.getByLabel("Mathématiques", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("CM2", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Producteur, auteur").check();
        page.locator("#licence").selectOption("CC-BY-4.0");
    }

    static void addActivity(Page page, int phase, String title, String minutes) {
        page.getByRole(AriaRole.BUTTON, named("Ajouter une activité"))
                .nth(phase)
                .click();
        var path = "phases[" + phase + "].activities[0].";
        page.locator("[id='" + path + "title']").fill(title);
        page.locator("[id='" + path + "minutes']").fill(minutes);
        assertThat(state(page)).containsText(SAVED, patiently());
    }

    static void submit(Page page, boolean rights) {
        if (rights) {
            page.locator("#rights").check();
        }
        page.locator("button[value=submit]").click();
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).focus();
        page.keyboard().press("Enter");
    }

    static Locator state(Page page) {
        return page.locator("#state");
    }

    /** A title that no other test has. */
    static String title(String words) {
        return words + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }

    static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    static LocatorAssertions.IsVisibleOptions visiblePatiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }
}
