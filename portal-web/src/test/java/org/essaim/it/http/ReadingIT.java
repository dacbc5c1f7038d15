package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the library of the demo community, without an account unless a test says so. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ReadingIT {

    private static final int MOST_STATEMENTS = 6;

    /** An author whose scenario has not been published: changes were requested. */
    private static final String AUTHOR = "rose.alveole@example.org";

    private static final String COLLEAGUE = "olivier.tilleul@example.org";
    private static final String MODERATOR = "ambre.rucher@example.org";

    @ArquillianResource
    private URL base;

    private HttpPerson reader;

    @BeforeEach
    void arrive() {
        reader = new HttpPerson(base);
    }

    @Test
    void aScenarioHasOneAddress() throws Exception {
        var path = scenarioPath();
        var id = path.replaceFirst("^(/scenarios/\\d+)-.*", "$1");
        for (var other : List.of(id, id + "-autre-titre")) {
            var moved = reader.get(other + "?de=courrier");
            assertThat(moved.statusCode()).as(other).isEqualTo(301);
            assertThat(header(moved, "location")).isEqualTo(path + "?de=courrier");
        }
        assertThat(reader.get(path).body()).contains("rel=\"canonical\" href=\"http://localhost:8080" + path + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scenarios/999999",
                "/scenarios/0",
                "/scenarios/abc",
                "/scenarios/1/versions/99",
                "/scenarios/1/versions/un",
                "/ressources/999999",
                "/ressources/0",
                "/ressources/999999/fichier",
                "/ressources/abc/fichier",
                "/ressources/abc"
            })
    void missingThingsAreNotFound(String path) throws Exception {
        assertThat(reader.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesStayWithinTheirBudgetOfStatements() throws Exception {
        for (var path : List.of("/scenarios", scenarioPath(), "/ressources", resourcePath("VIDEO"))) {
            var answer = reader.get(path + "?essai=" + UUID.randomUUID());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(statements(answer)).as(path).isBetween(1, MOST_STATEMENTS);
        }
        assertThat(statements(reader.get("/api/search?q=eau")))
                .as("a question is for the index alone")
                .isZero();
    }

    @Test
    void whatATagWasNotGivenIsNotCalledNull() throws Exception {
        for (var path : List.of("/", "/scenarios", scenarioPath(), "/ressources", resourcePath("VIDEO"), "/design")) {
            assertThat(Jsoup.parse(reader.get(path).body()).select(":is([class~=\\bnull\\b],[id=null],[href=null])"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void aPublicPageIsCachedAndRevalidated() throws Exception {
        var path = scenarioPath();
        var first = reader.get(path);
        assertThat(header(first, "cache-control")).startsWith("public");
        assertThat(header(first, "vary")).contains("Cookie", "Accept-Language", "Accept-Encoding");
        assertThat(first.headers().firstValue("last-modified")).isPresent();
        assertThat(first.headers().firstValue("set-cookie")).isEmpty();
        var same = reader.send(reader.request(path)
                .header("If-None-Match", header(first, "etag"))
                .GET());
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(statements(same)).isZero();
        var english = reader.get("/en" + path);
        assertThat(header(english, "cache-control")).startsWith("public");
        assertThat(english.body()).contains("lang=\"en\"").contains("Timeline");
    }

    @Test
    void signedInPagesAreNeverServedToOthers() throws Exception {
        var path = scenarioPath();
        reader.get(path);
        var member = HttpPerson.signedIn(base, COLLEAGUE);
        var answer = member.get(path);
        assertThat(header(answer, "cache-control")).startsWith("private");
        assertThat(answer.body()).contains("Olivier Tilleul");
        assertThat(reader.get(path).body()).doesNotContain("Olivier Tilleul");
    }

    @Test
    void linkedDataDescribesALearningResource() throws Exception {
        var scenario = linkedData(reader.get(scenarioPath()));
        assertThat(scenario.getString("@type")).isEqualTo("LearningResource");
        assertThat(scenario.getString("name")).isNotBlank();
        assertThat(scenario.getString("url")).startsWith("http://localhost:8080/scenarios/");
        assertThat(scenario.getString("license")).startsWith("https://");
        assertThat(scenario.getJsonArray("author")).isNotEmpty();
        var video = linkedData(reader.get(resourcePath("VIDEO")));
        assertThat(video.getJsonArray("@type").toString()).contains("LearningResource", "VideoObject");
        assertThat(video.getString("embedUrl")).startsWith("https://");
    }

    @Test
    void noVideoIsLoadedBeforeTheReaderAgrees() throws Exception {
        var path = resourcePath("VIDEO");
        assertThat(reader.get(path).body()).doesNotContain("<iframe").contains("?voir=1");
        var agreed = reader.get(path + "?voir=1").body();
        assertThat(agreed).contains("<iframe", "sandbox=\"", "referrerpolicy=\"");
    }

    @Test
    void aFileIsAlwaysSentAsADownload() throws Exception {
        var page = reader.get(resourcePath("FILE")).body();
        var file = reader.get(first(page, "/ressources/\\d+/fichier"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(file, "content-disposition"))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''");
        assertThat(header(file, "content-security-policy")).contains("sandbox");
    }

    @Test
    void filtersNarrowTheCatalogueAndTheirAddressIsShared() throws Exception {
        var all = reader.get("/scenarios").body();
        var narrower = first(all, "/scenarios\\?discipline=[A-Z_]+").replace("&amp;", "&");
        var narrowed = reader.get(narrower + "&niveau=INCONNU&tri=TITLE");
        assertThat(narrowed.statusCode()).isEqualTo(200);
        assertThat(count(narrowed.body())).isPositive().isLessThan(count(all));
        assertThat(narrowed.body())
                .contains("rel=\"canonical\" href=\"http://localhost:8080" + narrower + "&amp;tri=TITLE\"");
        assertThat(reader.get("/scenarios?page=99").statusCode()).isEqualTo(302);
        assertThat(reader.get("/scenarios?page=zut&duree=x&tri=%00").statusCode())
                .isEqualTo(200);
    }

    @Test
    void noDraftIsVisibleToOthers() throws Exception {
        var author = HttpPerson.signedIn(base, AUTHOR);
        var preview = first(author.get("/mes-scenarios").body(), "/scenarios/\\d+/apercu");
        var own = preview.replace("/apercu", "");
        assertThat(author.get(preview).statusCode()).isEqualTo(200);
        assertThat(HttpPerson.signedIn(base, MODERATOR).get(preview).statusCode())
                .isEqualTo(200);
        assertThat(header(reader.get(preview), "location")).contains("/connexion?retour=%2Fscenarios%2F");
        assertThat(reader.get(own).statusCode()).isEqualTo(404);
        assertThat(reader.get(own + "/versions/1").statusCode()).isEqualTo(404);
        var colleague = HttpPerson.signedIn(base, COLLEAGUE);
        assertThat(colleague.get(preview).statusCode()).isEqualTo(404);
        assertThat(colleague.get(own).statusCode()).isEqualTo(404);
    }

    @Test
    void ownScenariosNeedASignIn() throws Exception {
        assertThat(header(reader.get("/mes-scenarios"), "location")).endsWith("/connexion?retour=%2Fmes-scenarios");
        assertThat(header(HttpPerson.signedIn(base, AUTHOR).get("/mes-scenarios"), "cache-control"))
                .contains("private", "no-store");
    }

    @Test
    void aWithdrawnScenarioIsGoneAtOnceAndCanBeRestored() throws Exception {
        var moderator = HttpPerson.signedIn(base, MODERATOR);
        var path = scenarioPath();
        var id = path.replaceFirst("-.*", "");
        assertThat(reader.get(path).statusCode()).isEqualTo(200);
        HtmlForm.of(moderator.get(id + "/retirer"), "form")
                .with("reason", "Une photographie sans <autorisation>.")
                .send(moderator);
        try {
            var gone = reader.get(path);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body())
                    .contains("Une photographie sans &lt;autorisation&gt;.", "noindex")
                    .doesNotContain("application/ld+json", "/retablir");
            assertThat(moderator.get(path).body()).contains("/retablir");
        } finally {
            HtmlForm.of(moderator.get(id + "/retablir"), "form").send(moderator);
        }
        assertThat(reader.get(path).statusCode()).isEqualTo(200);
    }

    private String scenarioPath() throws Exception {
        return first(reader.get("/scenarios?tri=TITLE").body(), "/scenarios/\\d+-[\\w-]+");
    }

    private String resourcePath(String kind) throws Exception {
        return first(reader.get("/ressources?type=" + kind).body(), "/ressources/\\d+-[\\w-]+");
    }

    private static jakarta.json.JsonObject linkedData(HttpResponse<String> page) {
        var matcher = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page.body());
        assertThat(matcher.find()).isTrue();
        try (var json = Json.createReader(new StringReader(matcher.group(1)))) {
            return json.readObject();
        }
    }

    private static int statements(HttpResponse<String> answer) {
        var matcher = Pattern.compile("sql;desc=\"(\\d+)\"").matcher(header(answer, "server-timing"));
        assertThat(matcher.find()).as("Server-Timing of " + answer.uri()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static int count(String page) {
        return Integer.parseInt(first(page, "\\d+(?= scénario)"));
    }

    private static String first(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
