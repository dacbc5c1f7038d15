package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the HTML of forms says of their fields, to people and to their browsers; on the demo community. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class FormsIT {

    private static final String AUTHOR = "florent.acacia@example.org";
    private static final String ADMINISTRATOR = "ambre.rucher@example.org";
    private static final String TYPED = "form[method=post] :is(textarea,"
            + " input:not([type=hidden],[type=checkbox],[type=radio],[type=file],[type=submit]))";

    @ArquillianResource
    private URL base;

    @ParameterizedTest
    @CsvSource({
        "/connexion, email=username password=current-password",
        "/connexion/mot-de-passe, email=username",
        "/inscription, name=name email=email password=new-password",
        "/inscription/courrier, email=email",
        "/compte, name=name",
        "/compte/adresse, email=email current=current-password",
        "/compte/mot-de-passe, current=current-password password=new-password"
    })
    void browsersLearnWhatToFillIntoPersonalFields(String path, String expected) throws Exception {
        var person = path.startsWith("/compte") ? HttpPerson.signedIn(base, AUTHOR) : new HttpPerson(base);
        var page = page(person, path);
        for (var field : expected.split(" ")) {
            var name = field.replaceFirst("=.*", "");
            assertThat(page.select("form[method=post] [name$=:" + name + "]").eachAttr("autocomplete"))
                    .as(field)
                    .containsExactly(field.replaceFirst(".*=", ""));
        }
    }

    @Test
    void noPasswordAndNoAddressIsLeftForTheBrowserToGuess() throws Exception {
        var silent = new ArrayList<String>();
        var seen = 0;
        for (var page : pages()) {
            var personal = page.select("form[method=post] :is([type=password],[type=email])");
            seen += personal.size();
            personal.stream()
                    .filter(field -> List.of("", "on", "off").contains(field.attr("autocomplete")))
                    .forEach(field -> silent.add(page.location() + " " + field.attr("name")));
        }
        assertThat(seen).isGreaterThan(8);
        assertThat(silent).isEmpty();
    }

    @Test
    void whatIsTypedHasALabelAndALimit() throws Exception {
        var wrong = new TreeMap<String, String>();
        var seen = 0;
        for (var page : pages()) {
            for (var field : page.select(TYPED)) {
                seen++;
                var label = page.select("label[for=" + quoted(field.id()) + "]").text();
                // The filter of a desk's column exists with a script alone, which names it: DeskBrowserIT.
                if (label.isBlank() && !field.hasClass("ui-column-filter")
                        || label.contains("???")
                        || !isLimited(field)) {
                    wrong.put(page.location() + " " + field.attr("name"), label);
                }
            }
        }
        assertThat(seen).isGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    private static String quoted(String id) {
        return "\"" + id + "\"";
    }

    private static boolean isLimited(Element field) {
        return field.hasAttr("data-limit")
                || field.hasAttr("data-least") && field.hasAttr("data-most")
                || field.hasAttr("min") && field.hasAttr("max")
                || List.of("search", "password").contains(field.attr("type")) && field.hasAttr("maxlength");
    }

    @Test
    void theLimitOfAFieldIsTheOneThatRefuses() throws Exception {
        var person = new HttpPerson(base);
        var shown = person.get("/inscription");
        var name = Jsoup.parse(shown.body()).getElementById("form:name");
        var longest = Integer.parseInt(name.attr("data-limit"));
        for (var refused : Map.of(longest, false, longest + 1, true).entrySet()) {
            var answer = HtmlForm.of(shown, "form")
                    .with("name", "a".repeat(refused.getKey()))
                    .with("email", "no address")
                    .send(person);
            assertThat(answer.body().contains("id=\"form:name-e\"")).isEqualTo(refused.getValue());
        }
    }

    @Test
    void rowsAreAddedMovedAndRemovedWithoutScript() throws Exception {
        var person = new HttpPerson(base);
        var shown = person.get("/design");
        var first = row(shown, 0);
        var more = HtmlForm.of(shown, "steps").pressing("do", "add").send(person);
        var named = HtmlForm.of(more, "steps").withNamed("steps[2].title", "Tracer");
        var moved = named.pressing("do", "up:" + row(more, 2)).send(person);
        assertThat(titles(moved)).containsExactly("Observer", "Tracer", "Mesurer");
        var less = HtmlForm.of(moved, "steps").pressing("do", "remove:" + first).send(person);
        assertThat(titles(less)).containsExactly("Tracer", "Mesurer");
    }

    @Test
    void whatIsWrongWithARowIsToldBesideItsField() throws Exception {
        var person = new HttpPerson(base);
        var answer = HtmlForm.of(person.get("/design"), "steps")
                .withNamed("steps[1].minutes", "121")
                .pressing("do", "check")
                .send(person);
        var page = Jsoup.parse(answer.body());
        assertThat(page.getElementById("steps[1].minutes-e").text())
                .contains("1")
                .contains("120");
        assertThat(page.getElementById("steps[1].minutes").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("[data-errors] a[href='#steps[1].minutes']").text())
                .startsWith("Étape 2 : Durée");
        assertThat(page.select("[data-errors]")).hasSize(1);
    }

    private static String row(HttpResponse<String> page, int number) {
        return Jsoup.parse(page.body())
                .select("[name=" + quoted("steps[" + number + "].key") + "]")
                .attr("value");
    }

    private static List<String> titles(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("#steps input[name$=title]").eachAttr("value");
    }

    /** Where the container refuses before the boundary begins. */
    @Test
    void whatTheCommandDoesNotHoldComesBackToItsField() throws Exception {
        var author = HttpPerson.signedIn(base, AUTHOR);
        var answer = HtmlForm.of(author.get("/scenarios/nouveau"), "form")
                .with("title", "a".repeat(201))
                .send(author);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).getElementById("form:title-e").text())
                .startsWith("200");
    }

    /** All that stand at an address of their own, and those of one thing. */
    private List<Document> pages() throws Exception {
        var stranger = new HttpPerson(base);
        var author = HttpPerson.signedIn(base, AUTHOR);
        var administrator = HttpPerson.signedIn(base, ADMINISTRATOR);
        var pages = new ArrayList<Document>();
        for (var path : PublicAddresses.pages()) {
            if (!path.contains("{")) {
                for (var person : List.of(stranger, administrator)) {
                    var answer = person.get(path);
                    if (answer.statusCode() == 200) {
                        pages.add(Jsoup.parse(answer.body(), path));
                    }
                }
            }
        }
        for (var kind : List.of("LINK", "VIDEO", "TEXT", "FILE")) {
            pages.add(page(author, "/ressources/nouvelle?nature=" + kind));
        }
        for (var path : List.of("/rejoindre", "/gestion", "/invitations", "/membres", "/annonces/nouvelle")) {
            pages.add(page(administrator, "/reseaux/le-rucher-du-poitou" + path));
        }
        pages.add(page(administrator, firstMember(administrator)));
        pages.add(page(author, draft(author)));
        return pages;
    }

    private String firstMember(HttpPerson administrator) throws Exception {
        return page(administrator, "/administration/membres")
                .select("a[href*=/administration/membres/]")
                .first()
                .attr("href");
    }

    private String draft(HttpPerson author) throws Exception {
        var begun = HtmlForm.of(author.get("/scenarios/nouveau"), "form")
                .with("title", "Compter les champs")
                .send(author);
        return begun.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]*", "");
    }

    private static Document page(HttpPerson person, String path) throws Exception {
        var answer = person.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), path);
    }

    @Test
    void whatIsTickedTwiceIsTickedOnce() throws Exception {
        var person = HttpPerson.signedIn(base, AUTHOR);
        var saved = HtmlForm.of(person.get("/compte"), "form")
                .and("disciplines", "MATHS")
                .and("disciplines", "MATHS")
                .and("levels", "6E")
                .and("levels", "6E")
                .send(person);
        assertThat(saved.statusCode()).isLessThan(500);
    }
}
