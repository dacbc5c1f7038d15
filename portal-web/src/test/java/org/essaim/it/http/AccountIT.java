package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.it.Letters;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the demo community. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class AccountIT {

    private static final String DEMO_PASSWORD = "butiner-ensemble";
    private static final Pattern LINK = Pattern.compile("/inscription/confirmer\\?jeton=[\\w-]+");

    @ArquillianResource
    private URL base;

    @Test
    void signingUpConfirmingAndSigningInTakesThreePages() throws Exception {
        var person = new HttpPerson(base);
        var email = UUID.randomUUID() + "@example.org";
        var asked = HtmlForm.of(person.get("/inscription"), "form")
                .with("name", "Prune Essai")
                .with("email", email)
                .with("password", "orage violet tambour 9")
                .with("terms", "on")
                .send(person);
        assertThat(location(asked)).endsWith("/inscription/courrier");

        var link = Letters.awaitPath(email, LINK);
        var entered = HtmlForm.of(person.get(link), "form")
                .with("password", "orage violet tambour 9")
                .send(person);
        assertThat(location(entered)).endsWith("/compte?bienvenue=1");
        assertThat(person.get("/compte").body()).contains("Prune Essai");
        assertThat(new HttpPerson(base).get(link).body()).contains("Ce lien ne fonctionne pas, ou plus");
    }

    @Test
    void wrongInputIsReportedBesideItsFieldAndNothingTypedIsLost() throws Exception {
        var person = new HttpPerson(base);
        var answer = HtmlForm.of(person.get("/inscription"), "form")
                .with("name", "Prune Essai")
                .with("email", "prune.essai@")
                .with("password", "abeille2026")
                .send(person);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("3 points à corriger")
                .contains("value=\"Prune Essai\"")
                .contains("value=\"prune.essai@\"")
                .contains("id=\"form:email-e\"")
                .doesNotContain("abeille2026");
    }

    @Test
    void aReaderReturnsToTheirPageAfterSigningIn() throws Exception {
        var person = new HttpPerson(base);
        var asked = person.get("/compte/sessions?x=1");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(location(asked)).endsWith("/connexion?retour=%2Fcompte%2Fsessions%3Fx%3D1");
        var entered = signIn(person, "/connexion?retour=%2Fcompte%2Fsessions%3Fx%3D1", "rose.alveole@example.org");
        assertThat(location(entered)).endsWith("/compte/sessions?x=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "%2F%5Cevil.example"})
    void signingInNeverRedirectsToAnotherSite(String elsewhere) throws Exception {
        var entered = signIn(new HttpPerson(base), "/connexion?retour=" + elsewhere, "rose.alveole@example.org");
        assertThat(location(entered)).doesNotContain("evil").endsWith("/");
    }

    @Test
    void theSessionCookieIsForThePagesOfThePortalAlone() throws Exception {
        var entered = signIn(new HttpPerson(base), "/connexion", "rose.alveole@example.org");
        assertThat(entered.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("essaim_session="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/")
                        .doesNotContain("Max-Age"));
    }

    @Test
    void thePrivacyPageListsExactlyTheCookiesThatAreSet() throws Exception {
        var person = new HttpPerson(base);
        var answers = List.of(
                signIn(person, "/connexion", "rose.alveole@example.org"),
                person.get("/langue?vers=fr&retour=%2Fcompte"),
                HtmlForm.of(person.get("/compte"), "form").send(person),
                person.get("/compte"),
                person.get("/scenarios"));
        var names = new TreeSet<String>();
        for (var answer : answers) {
            answer.headers().allValues("set-cookie").forEach(cookie -> names.add(cookie.replaceFirst("=.*", "")));
        }
        for (var language : List.of("fr", "en")) {
            var listed = Pattern.compile("<tr>\\s*<td><code>(\\w+)</code>")
                    .matcher(person.get((language.equals("en") ? "/en" : "") + "/donnees-personnelles")
                            .body())
                    .results()
                    .map(cell -> cell.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(listed).as(language).isEqualTo(names);
        }
    }

    @Test
    void theDeviceCookieIsSentToTheSignInPagesAlone() throws Exception {
        var entered = signIn(new HttpPerson(base), "/connexion", "rose.alveole@example.org");
        assertThat(entered.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("essaim_device="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly"))
                .extracting(cookie -> cookie.replaceFirst(".*Path=([^;]*).*", "$1"))
                .containsExactlyInAnyOrder("/connexion", "/en/connexion");
    }

    /** This one takes a session back that is none any more; one that is renewed comes the same way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/robots.txt",
                "/sitemap.xml",
                "/scenarios.atom",
                "/en/recherche.atom?q=eau",
                "/api/openapi.json",
                "/api/suggest?q=eau",
                "/.well-known/security.txt",
                "/aide",
                "/en/aide"
            })
    void nobodyBetweenKeepsAResponseThatGivesACookie(String path) throws Exception {
        var person = new HttpPerson(base);
        var answer = person.send(person.request(path)
                .header("Cookie", "essaim_session=of-nobody")
                .GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty();
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
    }

    @Test
    void signingOutNeedsAPost() throws Exception {
        var person = new HttpPerson(base);
        signIn(person, "/connexion", "rose.alveole@example.org");
        person.get("/deconnexion");
        assertThat(person.get("/compte").statusCode()).isEqualTo(200);
        var left = person.send(person.request("/deconnexion").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(left.headers().firstValue("Clear-Site-Data"))
                .as("what was typed leaves the browser, too")
                .contains("\"storage\"");
        assertThat(person.get("/compte").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionCookieReadsTheApiButDoesNotWrite() throws Exception {
        var person = new HttpPerson(base);
        signIn(person, "/connexion", "ambre.rucher@example.org");
        assertThat(person.get("/api/search?q=x").statusCode()).isEqualTo(200);
        var written = person.send(person.request("/api/imports")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(written.statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenIsShownOnceAndOpensOnlyTheApi() throws Exception {
        var person = new HttpPerson(base);
        signIn(person, "/connexion", "iris.bourdon@example.org");
        var issued = HtmlForm.of(person.get("/compte/jetons"), "form")
                .with("name", "Essai " + UUID.randomUUID())
                .with("scopes", "search:read")
                .with("life", "MONTH")
                .send(person);
        var token = Pattern.compile("essaim_[\\w-]{43}").matcher(issued.body());
        assertThat(token.find()).isTrue();
        assertThat(person.get("/compte/jetons").body()).doesNotContain(token.group());
        assertThat(withToken("/api/search?q=x", token.group()).statusCode()).isEqualTo(200);
        assertThat(withToken("/compte", token.group()).statusCode()).isEqualTo(302);
        var refused = withToken("/api/search?q=x", token.group() + "x");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
        assertThat(refused.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aPublicProfileHasOneAddress() throws Exception {
        var person = new HttpPerson(base);
        signIn(person, "/connexion", "iris.bourdon@example.org");
        var own = Pattern.compile("/membres/\\d+").matcher(person.get("/compte").body());
        assertThat(own.find()).isTrue();
        var moved = new HttpPerson(base).get(own.group());
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(location(moved)).isEqualTo(own.group() + "-iris-bourdon");
        var profile = new HttpPerson(base).get(location(moved));
        assertThat(profile.statusCode()).isEqualTo(200);
        assertThat(profile.body()).contains("Iris Bourdon").doesNotContain("iris.bourdon@example.org");
        assertThat(person.get("/membres/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void administrationIsForAdministrators() throws Exception {
        var person = new HttpPerson(base);
        signIn(person, "/connexion", "iris.bourdon@example.org");
        assertThat(person.get("/administration/membres").statusCode()).isEqualTo(403);
        assertThat(new HttpPerson(base).get("/administration/membres").statusCode())
                .isEqualTo(302);
    }

    @Test
    void theChosenLanguageIsRemembered() throws Exception {
        var person = new HttpPerson(base);
        var chosen = person.get("/langue?vers=en&retour=%2Fconnexion%3Fretour%3D%252F");
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(location(chosen)).endsWith("/en/");
        assertThat(location(person.get("/inscription"))).endsWith("/en/inscription");
        assertThat(person.get("/en/inscription").body()).contains("Create my account");
    }

    private static HttpResponse<String> signIn(HttpPerson person, String path, String email) throws Exception {
        return HtmlForm.of(person.get(path), "form")
                .with("email", email)
                .with("password", DEMO_PASSWORD)
                .send(person);
    }

    private HttpResponse<String> withToken(String path, String token) throws Exception {
        var program = new HttpPerson(base);
        return program.send(
                program.request(path).header("Authorization", "Bearer " + token).GET());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
