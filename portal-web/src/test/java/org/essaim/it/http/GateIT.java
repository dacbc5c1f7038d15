package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may come in, and where a response may lead. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class GateIT {

    private static final String ADMINISTRATOR = "ambre.rucher@example.org";
    private static final String DRIVEN = "jakarta.faces.ViewState=stateless&javax.faces.ViewState=stateless"
            + "&jakarta.faces.source=form&jakarta.faces.partial.ajax=true&jakarta.faces.partial.execute=%40all"
            + "&jakarta.faces.partial.render=%40all&jakarta.faces.RenderKitId=x%0aforged&jakarta.faces.ClientWindow=x"
            + "&form%3Asave=x";

    /** What a form sends besides and an address may say as well. */
    private static final String IDLE = "form=form&roles=roles&state=state";

    @ArquillianResource
    private URL base;

    @Test
    void noPageActsOnGetOrHead() throws Exception {
        var administrator = HttpPerson.signedIn(base, ADMINISTRATOR);
        var different = new ArrayList<String>();
        for (var template : PublicAddresses.pages()) {
            var path = template.replaceAll("\\{\\w+}", "1");
            var plain = administrator.get(path + "?" + IDLE);
            var driven = administrator.get(path + "?" + IDLE + "&" + DRIVEN);
            var asked = administrator.send(
                    administrator.request(path + "?" + IDLE + "&" + DRIVEN).method("HEAD", BodyPublishers.noBody()));
            if (driven.statusCode() != plain.statusCode()
                    || asked.statusCode() != plain.statusCode()
                    || !readsAs(content(driven), plain, () -> administrator.get(path + "?" + IDLE))) {
                different.add(
                        path + ": " + plain.statusCode() + ", " + driven.statusCode() + ", " + asked.statusCode());
            }
        }
        assertThat(different).isEmpty();
    }

    /** What a page shows may change between two readings, as when a notification arrives; then it stays as it was read. */
    private static boolean readsAs(String content, HttpResponse<String> before, Callable<HttpResponse<String>> after)
            throws Exception {
        return content.equals(content(before)) || content.equals(content(after.call()));
    }

    /** Without what is another each time: the id of the request, the key of the forms, nonce and state of a desk. */
    private static String content(HttpResponse<String> page) {
        return page.body()
                .replaceAll(
                        "\\b[0-9a-f]{16}\\b|(?<=name=\"once\" value=\")[\\w.-]+|(?<=nonce=\"|csp\\.init\\(')[^\"']+"
                                + "|(?<=name=\"jakarta.faces.ViewState\" value=\")[\\w-]+",
                        "");
    }

    @Test
    void aFollowedLinkMakesNobodyAnAdministrator() throws Exception {
        var administrator = HttpPerson.signedIn(base, ADMINISTRATOR);
        var file = file(administrator, "yael.ruchette@example.org");
        var attack = file
                + "?roles=roles&jakarta.faces.ViewState=stateless&roles:given=ADMIN&roles:reason=&roles:giveRoles=x";
        assertThat(administrator.get(attack).statusCode()).isEqualTo(200);
        administrator.send(administrator.request(attack).method("HEAD", BodyPublishers.noBody()));
        administrator.get("/langue?vers=fr&retour=" + URLEncoder.encode(attack, StandardCharsets.UTF_8));
        assertThat(given(administrator, file)).doesNotContain("ADMIN");
    }

    @Test
    void theQueryOfAFormAddressFillsNoField() throws Exception {
        var administrator = HttpPerson.signedIn(base, ADMINISTRATOR);
        var file = file(administrator, "yael.ruchette@example.org");
        var query = "?roles=roles&roles:given=ADMIN&roles:giveRoles=x";
        var page = administrator.get(file + query);
        assertThat(Jsoup.parse(page.body()).getElementById("roles").attr("action"))
                .doesNotContain("giveRoles");
        var sent = administrator.send(administrator
                .request(file + query)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("roles=roles&jakarta.faces.ViewState=stateless")));
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(given(administrator, file)).doesNotContain("ADMIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/scenarios", "/ressources/1", "/recherche"})
    void aPageWithoutAFormRefusesPost(String path) throws Exception {
        var person = new HttpPerson(base);
        var answer = person.send(person.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("jakarta.faces.ViewState=stateless")));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS"})
    void aPageRefusesOtherMethods(String method) throws Exception {
        var person = new HttpPerson(base);
        var answer = person.send(person.request("/connexion?jakarta.faces.ViewState=stateless&form=form")
                .method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "allow")).isEqualTo("GET, HEAD, POST");
    }

    /** Servlets and files of the server know methods of their own, or call one that they do not know a failure. */
    @ParameterizedTest
    @ValueSource(strings = {"/robots.txt", "/langue", "/deconnexion", "/assets/css/essaim.css", "/health", "/metrics"})
    void whatIsNoPageKnowsNoOtherMethodEither(String path) throws Exception {
        var person = new HttpPerson(base);
        for (var method : List.of("PUT", "DELETE", "OPTIONS", "PATCH", "LOCK")) {
            var answer = person.send(person.request(path).method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(header(answer, "allow")).as(method).isEqualTo("GET, HEAD, POST");
        }
    }

    /** The server itself would close the connection without saying so, under the next request of a proxy. */
    @Test
    void anAddressThatIsTooLongIsAnsweredAndTheConnectionGoesOn() throws Exception {
        var person = new HttpPerson(base);
        for (var i = 0; i < 20; i++) {
            assertThat(person.get("/langue?vers=" + "a".repeat(20_000)).statusCode())
                    .isEqualTo(414);
            var next = person.send(person.request("/langue?vers=fr").POST(BodyPublishers.noBody()));
            assertThat(next.statusCode()).isEqualTo(302);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%2F%C4%AFevil.example",
                "%2F%2Fevil.example",
                "%2F%5Cevil.example",
                "https%3A%2F%2Fevil.example",
                "%2Fa%0d%0aSet-Cookie%3A%20x=y",
                "%2Fcompte%3Fjakarta.faces.ViewState%3Dstateless"
            })
    void redirectParametersLeadOnlyToLocalPaths(String back) throws Exception {
        var answer = new HttpPerson(base).get("/langue?vers=fr&retour=" + back);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "location")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/library/scenario.xhtml",
                "/library/scenario.xhtml;x",
                "/library/scenario%2Exhtml",
                "/scenarios;x",
                "/openapi",
                "/openapi/",
                "/api/application.wadl"
            })
    void unknownAddressesAreNotFound(String path) throws Exception {
        assertThat(new HttpPerson(base).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theServerExposesNoApiDescriptionOfItsOwn() throws Exception {
        var person = new HttpPerson(base);
        var answer = person.send(person.request("/api/search").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.body()).doesNotContain("wadl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"role=x", "etat=x", "q=%00", "page=-1", "page=99999999999", "role=ADMIN&role=x", "etat=%00"})
    void unknownParametersAreIgnored(String query) throws Exception {
        var administrator = HttpPerson.signedIn(base, ADMINISTRATOR);
        assertThat(administrator.get("/administration/membres?" + query).statusCode())
                .isEqualTo(200);
    }

    @Test
    void twoPressedButtonsActOnce() throws Exception {
        var member = HttpPerson.signedIn(base, "yael.ruchette@example.org");
        HttpPerson.signedIn(base, "yael.ruchette@example.org");
        var page = member.get("/compte/sessions");
        var other = Jsoup.parse(page.body()).select("button[name=fermer]").attr("value");
        var answer = HtmlForm.of(page, "form")
                .withNamed("fermer", other)
                .pressing("form:endOthers", "x")
                .send(member);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(member.get("/compte/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void anImportThatIsNotMultipartIsRefused() throws Exception {
        var administrator = HttpPerson.signedIn(base, ADMINISTRATOR);
        var answer = HtmlForm.of(administrator.get("/administration/imports"), "upload")
                .with("file", "x")
                .send(administrator);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"upload:file-e\"");
    }

    @Test
    void anEndlessFormIsRefusedAsTooLarge() throws Exception {
        var person = new HttpPerson(base);
        var answer = person.send(person.request("/connexion")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("form=form&x=" + "a".repeat(5 * 1024 * 1024))));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void pagesOfAnAccountAreNotCached() throws Exception {
        var administrator = HttpPerson.signedIn(base, ADMINISTRATOR);
        var reader = new HttpPerson(base);
        for (var template : PublicAddresses.pages()) {
            var path = template.replaceAll("\\{\\w+}", "1");
            assertThat(header(administrator.get(path), "cache-control"))
                    .as(path)
                    .contains("private")
                    .contains("no-store");
        }
        assertThat(header(administrator.get("/api/search?q=x"), "cache-control"))
                .isEqualTo("private, no-store");
        for (var path : List.of("/connexion", "/inscription", "/compte", "/administration")) {
            assertThat(header(reader.get(path), "cache-control")).as(path).contains("no-store");
        }
        assertThat(header(reader.get("/scenarios"), "cache-control")).startsWith("public");
    }

    @Test
    void typedTextIsNormalized() throws Exception {
        var member = HttpPerson.signedIn(base, "yael.ruchette@example.org");
        var bio = "e\u0301le\u0300ve\r\nligne\u0000 2 🐝";
        var saved = HtmlForm.of(member.get("/compte"), "form")
                .with("bio", "\u200b" + bio + "\u00a0")
                .send(member);
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(member.get("/compte").body())
                        .getElementById("form:bio")
                        .wholeText())
                .isEqualTo("élève\nligne 2 🐝");
    }

    /** 2 000 characters, of which each counts twice in UTF-16, and each line end once. */
    @Test
    void lengthsAreCountedInCodePoints() throws Exception {
        var member = HttpPerson.signedIn(base, "yael.ruchette@example.org");
        var form = HtmlForm.of(member.get("/compte"), "form");
        assertThat(form.with("bio", "🐝\r\n".repeat(1000).strip()).send(member).statusCode())
                .isEqualTo(302);
        assertThat(form.with("bio", "🐝".repeat(2001)).send(member).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u2800", "\u3164", "\u00ad", "\u0301", "\u00a0\u2060"})
    void anInvisibleNameIsRefused(String name) throws Exception {
        var member = HttpPerson.signedIn(base, "yael.ruchette@example.org");
        var answer =
                HtmlForm.of(member.get("/compte"), "form").with("name", name).send(member);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).getElementById("form:name-e")).isNotNull();
    }

    private static String file(HttpPerson administrator, String email) throws Exception {
        var found = administrator.get("/administration/membres?q=" + email).body();
        var link = Pattern.compile("/administration/membres/\\d+").matcher(found);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** Roles that are ticked. */
    private static List<String> given(HttpPerson administrator, String file) throws Exception {
        return Jsoup.parse(administrator.get(file).body())
                .select("input[name=roles:given][checked]")
                .eachAttr("value");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
