package org.essaim.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essaim.it.Address;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One Chromium for the suite. Where there is none the tests are skipped with a line that says how to get it, except
 * when {@code CI=true}, where they must run.
 */
public final class Browser implements ExecutionCondition {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    private static com.microsoft.playwright.Browser shared;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("a browser is there, or must be");
        }
        return ConditionEvaluationResult.disabled(
                "No Chromium: apt-get install chromium, or name one with CHROMIUM=/path, to run the browser tests.");
    }

    private static Optional<Path> executable() {
        var named = System.getenv("CHROMIUM");
        return (named == null ? PLACES : List.of(named))
                .stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static synchronized com.microsoft.playwright.Browser shared() {
        if (shared == null) {
            var path = executable().orElseThrow(() -> new IllegalStateException("CI needs Chromium"));
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            // A machine that does other things, too, takes its time to answer.
            PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
            shared = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(path)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return shared;
    }

    /** A person who has never been here, with a French browser. */
    public static BrowserContext newPerson(URL base) {
        return newPerson(base, 1280, true);
    }

    /** The same, on a screen so many pixels wide, with or without script. */
    public static BrowserContext newPerson(URL base, int width, boolean script) {
        var context = shared().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(Address.of(base).toString())
                .setLocale("fr-FR")
                // Colours in the middle of a transition are nobody's colours.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** Signs in a member of the demo community. */
    public static Page signedIn(Page page, String email) {
        page.navigate("/connexion");
        page.getByLabel("Adresse électronique").fill(email);
        page.getByLabel("Mot de passe").fill("butiner-ensemble");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se connecter"))
                .click();
        PlaywrightAssertions.assertThat(page).not().hasURL(Pattern.compile("/connexion"));
        return page;
    }

    /** Nothing on this page keeps anyone out: no rule of WCAG 2.1 A or AA is broken, and nothing overflows sideways. */
    public static void assertAccessible(Page page) {
        var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(describe(violations)).as(page.url()).isEmpty();
        var overflow =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow.intValue()).as("sideways overflow of " + page.url()).isZero();
    }

    /** The same in light colours; the dark ones differ in nothing but contrast. */
    public static void assertAccessibleInLightAndDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        var violations = new AxeBuilder(page)
                .withRules(List.of("color-contrast"))
                .analyze()
                .getViolations();
        assertThat(describe(violations)).as(page.url() + " in the dark").isEmpty();
    }

    private static List<String> describe(List<Rule> violations) {
        var lines = new ArrayList<String>();
        for (var violation : violations) {
            violation
                    .getNodes()
                    .forEach(node -> lines.add(violation.getId() + " " + node.getTarget() + " " + violation.getHelp()));
        }
        return lines;
    }
}
