package org.essaim.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.essaim.it.http.HtmlForm;
import org.essaim.it.http.HttpPerson;
import org.essaim.it.http.Newcomer;
import org.essaim.it.http.PublicAddresses;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Words of sixty letters and long addresses, wherever people write: no page is wider than its screen, nothing is cut at its
 * edge, and nothing is squeezed until its words stand one below the other.
 */
@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class LongWordsBrowserIT {

    private static final String ADMINISTRATOR = "ambre.rucher@example.org";
    private static final String WORD = "Anticonstitutionnellementhexakosioihexekontahexaphobiquement";
    private static final String ADDRESS =
            "https://www.example.org/classe-inversee/" + "sans-le-moindre-repos-".repeat(3) + "?page=" + WORD;

    /** What is wrong with the page that is open, in words. */
    private static final String FAULTS = """
            () => {
              const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
              const faults = wide > 0 ? ["the page is " + wide + " px too wide"] : [];
              const scrolls = (box) => {
                for (let each = box; each && each !== document.body; each = each.parentElement) {
                  const style = getComputedStyle(each);
                  if (["auto", "scroll"].includes(style.overflowX) || style.textOverflow === "ellipsis" || each.matches(".vh, .skip")) {
                    return true;
                  }
                }
                return false;
              };
              const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              while (words.nextNode()) {
                const box = words.currentNode.parentElement;
                const text = words.currentNode.data.trim();
                if (!text || !box.checkVisibility() || box.closest(".vh, script, style, select, svg")) {
                  continue;
                }
                range.selectNodeContents(words.currentNode);
                const lines = [...range.getClientRects()].filter((line) => line.width > 0);
                if (lines.some((line) => line.right > innerWidth + 1) && !scrolls(box)) {
                  faults.push("cut: " + text.slice(0, 60));
                }
                const spoken = text.split(/\\s+/);
                const count = spoken.length;
                if (count > 3 && spoken.every((word) => word.length < 25) && new Set(lines.map((line) => Math.round(line.top))).size >= count) {
                  faults.push("squeezed: " + text.slice(0, 60));
                }
              }
              return faults;
            }""";

    @ArquillianResource
    private URL base;

    @Test
    void noPageIsWiderThanItsScreenWhateverPeopleWrite() throws Exception {
        var newcomer = Newcomer.enrol(base, WORD + " Essai");
        var administrator = HttpPerson.signedIn(base, ADMINISTRATOR);
        var number = newcomer.number(administrator);
        HtmlForm.of(newcomer.person().get("/compte"), "form")
                .with("bio", WORD + " " + ADDRESS)
                .with("publicProfile", "on")
                .send(newcomer.person());
        var draft = draft(newcomer.person());
        var resource = resource(newcomer.person());
        var faults = new TreeMap<String, List<String>>();
        for (var width : new int[] {360, 1280}) {
            look(newcomer.email(), own(number, draft, resource), width, faults);
            look(ADMINISTRATOR, administered(administrator, newcomer, number), width, faults);
        }
        assertThat(faults).isEmpty();
    }

    /** Its address. */
    private static String draft(HttpPerson author) throws Exception {
        var begun = HtmlForm.of(author.get("/scenarios/nouveau"), "form")
                .with("title", WORD + " " + WORD)
                .send(author);
        var address = path(begun.headers().firstValue("location").orElse(""), "/scenarios/\\d+");
        HtmlForm.of(author.get(address + "/modifier"), "ed")
                .withNamed("summary", ADDRESS + " " + WORD)
                .withNamed("objectives", WORD)
                .withNamed("keywords", WORD)
                .pressing("do", "save")
                .send(author);
        return address;
    }

    /** Its address. */
    private static String resource(HttpPerson author) throws Exception {
        var saved = HtmlForm.of(author.get("/ressources/nouvelle?nature=TEXT"), "form")
                .with("title", WORD)
                .with("text", WORD + " " + ADDRESS)
                .with("description", ADDRESS)
                .with("keywords", WORD)
                .with("licence", "CC-BY-4.0")
                .send(author);
        return path(saved.headers().firstValue("location").orElse(""), "/ressources/\\d+");
    }

    private static List<String> own(String number, String draft, String resource) {
        var addresses = new ArrayList<>(plain());
        addresses.removeIf(address -> address.startsWith("/administration"));
        addresses.addAll(List.of(
                "/membres/" + number,
                "/compte/donnees/identity-profile",
                draft + "/modifier",
                draft + "/apercu",
                resource,
                resource + "/modifier",
                "/recherche?q=" + WORD,
                "/" + WORD));
        return addresses;
    }

    private static List<String> administered(HttpPerson administrator, Newcomer newcomer, String number)
            throws Exception {
        var addresses = new ArrayList<>(plain());
        addresses.removeIf(address -> !address.startsWith("/administration") && !address.startsWith("/relectures"));
        addresses.addAll(List.of(
                "/administration/membres?q=" + newcomer.email(),
                "/administration/membres/" + number,
                "/administration/membres/ensemble?acte=SUSPEND&membres=" + number,
                path(administrator.get("/administration/courrier").body(), "/administration/courrier/\\d+")));
        return addresses;
    }

    /** All without a variable. */
    private static List<String> plain() {
        return PublicAddresses.pages().stream()
                .filter(template -> !template.contains("{"))
                .toList();
    }

    private void look(String email, List<String> addresses, int width, TreeMap<String, List<String>> faults) {
        try (var person = Browser.newPerson(base, width, true)) {
            var page = Browser.signedIn(person.newPage(), email);
            for (var address : addresses) {
                page.navigate(address);
                var found = faults(page);
                if (!found.isEmpty()) {
                    faults.put(address + " at " + width, found);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Page page) {
        return (List<String>) page.evaluate(FAULTS);
    }

    private static String path(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }
}
