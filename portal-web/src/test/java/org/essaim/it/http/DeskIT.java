package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpResponse;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desk of members as a browser without script uses it, and what keeps PrimeFaces to desks. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class DeskIT {

    private static final String PATH = "/administration/membres";
    private static final String ADMINISTRATOR = "ambre.rucher@example.org";
    private static final Pattern POLICY = Pattern.compile("script-src 'self' 'nonce-([\\w-]{24})'");

    @ArquillianResource
    private URL base;

    private HttpPerson administrator;

    @BeforeEach
    void signIn() throws Exception {
        administrator = HttpPerson.signedIn(base, ADMINISTRATOR);
    }

    @Test
    void aDeskKeepsNothingOnTheNodeAndItsScriptsHaveANonceOfTheirPage() throws Exception {
        var first = administrator.get(PATH);
        var second = administrator.get(PATH);
        assertThat(first.headers().allValues("set-cookie")).isEmpty();
        assertThat(nonce(first)).isNotEqualTo(nonce(second));
        var policy = first.headers().firstValue("content-security-policy").orElseThrow();
        assertThat(policy).startsWith("default-src 'self';").doesNotContain("unsafe");
        assertThat(Jsoup.parse(first.body()).select("script:not([src])"))
                .isNotEmpty()
                .allMatch(script -> script.attr("nonce").equals(nonce(first)));
        assertThat(Jsoup.parse(first.body()).select("[style]")).isEmpty();
    }

    @Test
    void theDeskOfRegistrationsKeepsNothingOnTheNodeAndActsWithoutScript() throws Exception {
        var page = administrator.get("/co-formations/1/inscriptions");
        assertThat(page.headers().allValues("set-cookie")).isEmpty();
        assertThat(Jsoup.parse(page.body()).select("script:not([src])"))
                .isNotEmpty()
                .allMatch(script -> script.attr("nonce").equals(nonce(page)));
        assertThat(Jsoup.parse(page.body()).select("[style]")).isEmpty();
        assertThat(keys(page)).isNotEmpty();
        var nobody = HtmlForm.of(page, "registrations")
                .with("act", "REMOVE")
                .pressing("registrations:preview", "x")
                .send(administrator);
        assertThat(nobody.body()).contains("Choisissez au moins une personne.");
        var again = HtmlForm.of(nobody, "registrations")
                .withNamed("registrations:rows_columnTogglerState", "registrations:rows:etat_false")
                .pressing("registrations:preview", "x")
                .send(administrator);
        assertThat(HtmlForm.of(again, "registrations")
                        .with("act", "REMOVE")
                        .pressing("registrations:preview", "x")
                        .send(administrator)
                        .body())
                .contains("Choisissez au moins une personne.");
        var file = HtmlForm.of(page, "registrations")
                .pressing("registrations:file", "x")
                .send(administrator);
        assertThat(file.headers().firstValue("location").orElseThrow()).contains("/inscriptions?", "csv");
    }

    @Test
    void noOtherPageHasAnythingOfADesk() throws Exception {
        for (var path : List.of("/", "/scenarios", "/compte", "/administration", "/administration/membres/1")) {
            var page = administrator.get(path);
            assertThat(page.body()).as(path).contains("<main").doesNotContain("primefaces", "PrimeFaces", "desk.");
            assertThat(page.headers().firstValue("content-security-policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("script-src"));
        }
    }

    @Test
    void aStateOfSomebodyElseOrOfNobodyOpensNothing() throws Exception {
        var form = HtmlForm.of(administrator.get(PATH), "members").pressing("members:file", "x");
        assertThat(form.send(administrator).statusCode()).isEqualTo(302);

        var founder = administrator.get(PATH + "?q=violette.propolis");
        var file = "/administration/membres/" + keys(founder).get(0);
        give(file, "ADMIN");
        var other = HttpPerson.signedIn(base, "violette.propolis@example.org");
        assertThat(form.send(other).statusCode()).isEqualTo(409);
        var changed = form.withNamed("jakarta.faces.ViewState", "AAAA" + UUID.randomUUID());
        assertThat(changed.send(administrator).statusCode()).isEqualTo(409);
        give(file, "MODERATOR");
    }

    /** Whose state is good all the same. */
    @Test
    void whatNoDeskSendsOfATableIsRefusedAndIsNoFailure() throws Exception {
        var page = administrator.get(PATH);
        var hostile = List.of(
                "first=-1",
                "first=NaN",
                "first=99999999999",
                "rows=abc",
                "sortKey=x,y",
                "sortDir=5",
                "columnTogglerState=zz",
                "selection=@all",
                "rowreorder=true",
                "resizableColumnState=zz",
                "clientCache=true",
                "scrolling=true");
        for (var each : hostile) {
            var name = "members:rows_" + each.substring(0, each.indexOf('='));
            var value = each.substring(each.indexOf('=') + 1);
            var form = HtmlForm.of(page, "members").withNamed(name, value);
            assertThat(form.pressing("members:file", "x").send(administrator).statusCode())
                    .as(each)
                    .isEqualTo(400);
            assertThat(table(page, name, value).statusCode()).as(each).isEqualTo(400);
        }
    }

    @Test
    void noPageIsLongerThanThePageBeanSays() throws Exception {
        var page = administrator.get("/design/table");
        assertThat(keys(page)).hasSize(10);
        for (var rows : List.of("10", "500", "0")) {
            var part = part(HtmlForm.of(page, "flowers"), "flowers:rows")
                    .withNamed("flowers:rows_pagination", "true")
                    .withNamed("flowers:rows_first", "10")
                    .withNamed("flowers:rows_rows", rows)
                    .sendForPart(administrator);
            assertThat(part.statusCode()).isEqualTo(200);
            assertThat(part.body().split("data-rk=", -1)).as(rows).hasSizeBetween(2, 11);
        }
    }

    private HttpResponse<String> table(HttpResponse<String> page, String name, String value) throws Exception {
        return part(HtmlForm.of(page, "members"), "members:rows")
                .withNamed("members:rows_pagination", "true")
                .withNamed("members:rows_first", "0")
                .withNamed("members:rows_rows", "30")
                .withNamed(name, value)
                .sendForPart(administrator);
    }

    private static HtmlForm part(HtmlForm form, String table) {
        return form.withNamed("jakarta.faces.partial.ajax", "true")
                .withNamed("jakarta.faces.source", table)
                .withNamed("jakarta.faces.partial.execute", table)
                .withNamed("jakarta.faces.partial.render", table)
                .withNamed(table + "_skipChildren", "true")
                .withNamed(table + "_encodeFeature", "true")
                .pressing(table, table);
    }

    @Test
    void whatIsToldInPlaceOfADeskHasNothingOfIt() throws Exception {
        var form = HtmlForm.of(administrator.get(PATH), "members").withNamed("jakarta.faces.ViewState", "AAAA");
        for (var answer : List.of(form.send(administrator), form.sendForPart(administrator))) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("<h1").doesNotContain("primefaces", "PrimeFaces", "desk.js");
        }
    }

    @Test
    void whoIsNoAdministratorAnyMoreIsToldSoOnAWholePage() throws Exception {
        var file = PATH + "/"
                + keys(administrator.get(PATH + "?q=violette.propolis")).get(0);
        give(file, "ADMIN");
        var other = HttpPerson.signedIn(base, "violette.propolis@example.org");
        var form = part(HtmlForm.of(other.get(PATH), "members"), "members:rows");
        give(file, "MODERATOR");
        var answer = form.sendForPart(other);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("<h1").doesNotContain("data-rk");
    }

    @Test
    void anActThatTheAddressDoesNotNameIsNotDone() throws Exception {
        var people = keys(administrator.get(PATH + "?q=lavandin"));
        var form = HtmlForm.of(administrator.get(previewed("SUSPEND", people)), "form")
                .with("reason", "Sans acte");
        for (var query : List.of("", "?acte=zut&membres=" + people.get(0), "?membres=" + people.get(0))) {
            assertThat(location(form.sentTo(PATH + "/ensemble" + query).send(administrator)))
                    .as(query)
                    .endsWith(PATH);
        }
        assertThat(administrator.get(PATH + "/" + people.get(0)).body()).doesNotContain("Sans acte");
    }

    /** As a form that was kept while its sender signed in. */
    @Test
    void aFormWithoutStateOpensTheDeskAndDoesNothing() throws Exception {
        var answer = HtmlForm.of(administrator.get(PATH), "members")
                .withNamed("jakarta.faces.ViewState", "stateless")
                .pressing("members:file", "x")
                .send(administrator);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(keys(answer)).isNotEmpty();
    }

    @Test
    void theAddressFiltersOrdersAndLeavesColumnsOut() throws Exception {
        var found = administrator.get(PATH + "?q=propolis&colonnes=email&colonnes=etat");
        assertThat(keys(found)).hasSize(1);
        assertThat(Jsoup.parse(found.body())
                        .select("th.ui-helper-hidden > .ui-column-title")
                        .eachText())
                .containsExactly("Rôles", "Inscription");
        var names = names(administrator.get(PATH));
        var backwards = names(administrator.get(PATH + "?tri=NAME_BACKWARDS"));
        assertThat(names).hasSizeGreaterThan(5);
        var french = Collator.getInstance(Locale.FRENCH);
        assertThat(names).isSortedAccordingTo(french);
        assertThat(backwards).hasSameSizeAs(names).isSortedAccordingTo(french.reversed());
    }

    @Test
    void theFileHasWhatTheTableShows() throws Exception {
        var sent = HtmlForm.of(administrator.get(PATH + "?q=propolis&role=MODERATOR"), "members")
                .pressing("members:file", "x")
                .send(administrator);
        var file = administrator.get(location(sent));
        assertThat(file.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body().lines().skip(1)).hasSize(1).allMatch(line -> line.startsWith("Violette Propolis;"));
    }

    @Test
    void whoChoosesNobodyOrNothingIsToldBesideTheForm() throws Exception {
        var page = administrator.get(PATH);
        var nobody = HtmlForm.of(page, "members")
                .with("act", "SUSPEND")
                .pressing("members:preview", "x")
                .send(administrator);
        assertThat(nobody.body()).contains("Choisissez au moins une personne.");
        var nothing = HtmlForm.of(page, "members")
                .withNamed("choisis", keys(page).get(0))
                .pressing("members:preview", "x")
                .send(administrator);
        assertThat(Jsoup.parse(nothing.body()).select("[data-errors] a").eachText())
                .anyMatch(line -> line.contains("Choisissez dans la liste."));
    }

    /** And back again, so that nobody is missing afterwards. */
    @Test
    void whatIsPreviewedIsWhatIsDoneAndADoubleClickDoesItOnce() throws Exception {
        var self = keys(administrator.get(PATH + "?q=" + ADMINISTRATOR)).get(0);
        var people = keys(administrator.get(PATH + "?q=lavandin"));
        people.add(self);
        var preview = administrator.get(previewed("SUSPEND", people));
        assertThat(told(preview)).containsExactly("Sera fait", "Inchangé : On ne suspend pas son propre compte.");

        var form = HtmlForm.of(preview, "form").with("reason", "Double clic");
        var answers = new ArrayList<>(together(() -> form.send(administrator)));
        answers.add(form.send(administrator));
        assertThat(answers).allSatisfy(answer -> assertThat(told(answer))
                .containsExactly("Fait", "Inchangé : On ne suspend pas son propre compte."));
        var file = Jsoup.parse(administrator.get(PATH + "/" + people.get(0)).body());
        assertThat(file.select("main").text().split("Double clic", -1)).hasSize(2);

        var again = administrator.get(previewed("REINSTATE", people));
        assertThat(told(again)).containsExactly("Sera fait", "Inchangé : Ce compte n’est pas suspendu.");
        assertThat(told(HtmlForm.of(again, "form").send(administrator)).get(0)).isEqualTo("Fait");
    }

    @Test
    void aSuspensionWithoutAReasonIsAskedForOneAndSuspendsNobody() throws Exception {
        var people = keys(administrator.get(PATH + "?q=lavandin"));
        var refused = HtmlForm.of(administrator.get(previewed("SUSPEND", people)), "form")
                .send(administrator);
        assertThat(refused.body()).contains("Donnez la raison");
        assertThat(told(refused)).containsExactly("Sera fait");
    }

    private String previewed(String act, List<String> people) throws Exception {
        var form = HtmlForm.of(administrator.get(PATH), "members").with("act", act);
        // The hidden field of the table says on other pages what plain boxes say on this one.
        form.withNamed("members:rows_selection", String.join(",", people)).pressing("members:preview", "x");
        return location(form.send(administrator));
    }

    private void give(String file, String role) throws Exception {
        HtmlForm.of(administrator.get(file), "roles")
                .with("given", role)
                .pressing("roles:giveRoles", "x")
                .send(administrator);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static String nonce(HttpResponse<String> page) {
        var policy = POLICY.matcher(
                page.headers().firstValue("content-security-policy").orElseThrow());
        assertThat(policy.find()).isTrue();
        return policy.group(1);
    }

    private static List<String> keys(HttpResponse<String> page) {
        return new ArrayList<>(Jsoup.parse(page.body()).select("tr[data-rk]").eachAttr("data-rk"));
    }

    private static List<String> names(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("tr[data-rk] a").eachText();
    }

    private static List<String> told(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("tr[data-member] td:last-child").stream()
                .map(Element::text)
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    private static List<HttpResponse<String>> together(Callable<HttpResponse<String>> sending) throws Exception {
        var start = new CyclicBarrier(2);
        Callable<HttpResponse<String>> one = () -> {
            start.await();
            return sending.call();
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(one);
            var second = threads.submit(one);
            return List.of(first.get(), second.get());
        } finally {
            threads.shutdown();
        }
    }
}
