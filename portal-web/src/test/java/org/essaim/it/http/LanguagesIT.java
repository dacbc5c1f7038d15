package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each language has its own addresses, and whoever reads in one stays in it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class LanguagesIT {

    private static final String PORTAL = "http://localhost:8080";

    /** Links of an English page that lead out of it, or to what has no language. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?s)#.*|https?:.*|mailto:.*|/assets/.*|/association/.*|/en/.*");

    @ArquillianResource
    private URL base;

    private HttpPerson reader;

    @BeforeEach
    void arrive() {
        reader = new HttpPerson(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/scenarios",
                "/scenarios?tri=TITLE",
                "/ressources",
                "/reseaux",
                "/creer-un-reseau",
                "/aide",
                "/api"
            })
    void aPageTellsTheSameInEachLanguage(String path) throws Exception {
        for (var language : List.of("fr", "en")) {
            var page = page(reader, language.equals("en") ? "/en" + path : path);
            var shared = href(page, "link[rel=alternate][hreflang=fr]").substring(PORTAL.length());
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(href(page, "link[hreflang=en]")).isEqualTo(PORTAL + "/en" + shared);
            assertThat(href(page, "link[hreflang=x-default]")).isEqualTo(PORTAL + shared);
            assertThat(href(page, "link[rel=canonical]"))
                    .isEqualTo(href(page, "link[hreflang=" + language + "]"))
                    .isEqualTo(page.selectFirst("meta[property=og:url]").attr("content"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/scenarios?niveau=6E",
                "/ressources",
                "/recherche?q=eau",
                "/aide",
                "/connexion",
                "/rien-ici"
            })
    void linksAndFormsOfAnEnglishPageStayEnglish(String path) throws Exception {
        var page = Jsoup.parse(reader.get("/en" + path).body());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("a[href^=/en/]")).hasSizeGreaterThan(5);
        assertThat(page.select("a[href], form[action]").eachAttr("href"))
                .allMatch(link -> ELSEWHERE.matcher(link).matches());
        assertThat(page.select("form[action]").eachAttr("action"))
                .isNotEmpty()
                .allMatch(action -> action.startsWith("/en/"));
    }

    @Test
    void aMemberSignsInAndOutInEnglish() throws Exception {
        var member = new HttpPerson(base);
        var entered = HtmlForm.of(member.get("/en/connexion?retour=%2Fcompte"), "form")
                .with("email", "rose.alveole@example.org")
                .with("password", "butiner-ensemble")
                .send(member);
        assertThat(location(entered)).endsWith("/en/compte");
        assertThat(page(member, "/en/compte").selectFirst("html").attr("lang")).isEqualTo("en");
        var left = member.send(member.request("/en/deconnexion").POST(BodyPublishers.noBody()));
        assertThat(location(left)).endsWith("/en/");
        assertThat(location(member.get("/en/compte"))).endsWith("/en/connexion?retour=%2Fcompte");
    }

    @Test
    void theSwitchLeadsToTheSamePageInTheOtherLanguageWithItsQuery() throws Exception {
        var french = page(reader, "/scenarios?niveau=6E&tri=TITLE");
        var there = location(reader.get(href(french, "a[hreflang=en]")));
        assertThat(there).endsWith("/en/scenarios?niveau=6E&tri=TITLE");
        var english = page(reader, "/en/scenarios?niveau=6E&tri=TITLE");
        assertThat(location(reader.get(href(english, "a[hreflang=fr]"))))
                .doesNotContain("/en/")
                .endsWith("/scenarios?niveau=6E&tri=TITLE");
        assertThat(reader.get("/scenarios?niveau=6E&tri=TITLE").statusCode()).isEqualTo(200);
    }

    @Test
    void whoWishesForEnglishIsLedThereAndNoCacheTakesItForAll() throws Exception {
        var led = reader.send(
                reader.request("/scenarios?tri=TITLE").GET().header("Accept-Language", "en-GB,en;q=0.9,fr;q=0.5"));
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(location(led)).endsWith("/en/scenarios?tri=TITLE");
        assertThat(led.headers().firstValue("vary").orElse("")).contains("Accept-Language", "Cookie");
        assertThat(led.headers().firstValue("cache-control")).contains("private, no-store");
        assertThat(reader.get("/scenarios").headers().firstValue("vary").orElse(""))
                .contains("Accept-Language");
    }

    @Test
    void anEnglishAddressIsEnglishWhateverTheBrowserWishes() throws Exception {
        reader.get("/langue?vers=fr");
        var answer = reader.send(reader.request("/en/scenarios").GET().header("Accept-Language", "fr"));
        assertThat(Jsoup.parse(answer.body()).selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(answer.headers().firstValue("vary").orElse("")).doesNotContain("Accept-Language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/scenarios .card", "/ .lead", "/ .brief"})
    void whatIsWrittenInTheOtherLanguageSaysSo(String place) throws Exception {
        var path = place.substring(0, place.indexOf(' '));
        var part = place.substring(place.indexOf(' ') + 1);
        assertThat(page(reader, "/en" + path).select(part + " :is(h2,h3)[lang=fr]"))
                .isNotEmpty();
        assertThat(page(reader, path).select(part + " [lang=fr]")).isEmpty();
    }

    @Test
    void theHomePageOfALanguageHasOneAddress() throws Exception {
        assertThat(location(reader.get("/en"))).endsWith("/en/");
        assertThat(reader.get("/en/en/").statusCode()).isEqualTo(404);
        assertThat(reader.get("/english").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoPageIsFoundFromAnEnglishOne() throws Exception {
        assertThat(reader.get("/en/api/search?q=eau").body())
                .contains("\"facets\"")
                .isNotEqualTo(reader.get("/api/search?q=eau").body());
        var resource = href(page(reader, "/en/ressources?type=FILE"), "main .res a[href^=/en/ressources/]");
        var file = href(page(reader, resource), "a[href$=/fichier]");
        assertThat(file).startsWith("/en/");
        assertThat(reader.bytes(file).body())
                .isEqualTo(reader.bytes(file.substring("/en".length())).body())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/WEB-INF/web.xml",
                "/en/web-inf/web.xml",
                "/en/%57EB-INF/web.xml",
                "/en/ressources/..%2FWEB-INF/web.xml",
                "/en/META-INF/MANIFEST.MF",
                "/en/library/scenario.xhtml",
                "/en/library/scenario%2Exhtml",
                "/en/assets/css/essaim.css",
                "/en/health",
                "/en/metrics",
                "/en/openapi",
                "/en/robots.txt/x"
            })
    void nothingHiddenIsShownBelowALanguage(String path) throws Exception {
        assertThat(reader.statusOf(path)).isIn(400, 404);
    }

    @Test
    void aCookieDoesNotWriteThroughTheEnglishApi() throws Exception {
        var administrator = HttpPerson.signedIn(base, "ambre.rucher@example.org");
        assertThat(administrator.get("/en/administration/membres").statusCode()).isEqualTo(200);
        var answer = administrator.send(administrator
                .request("/en/api/imports")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(HttpPerson.signedIn(base, "iris.bourdon@example.org")
                        .get("/en/administration/membres")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Document page(HttpPerson person, String path) throws Exception {
        var answer = person.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String href(Document page, String selector) {
        var element = page.selectFirst(selector);
        assertThat(element).as(selector).isNotNull();
        return element.attr("href");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
