package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pages that are made once for everybody: each viewer gets, from what is kept, byte by byte what a page of their own says.
 * A browser that brings a notice along gets such a page; one that nobody wrote tells nothing.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SharedPagesIT {

    private static final String OWN = "essaim_notice=-";
    private static final List<String> LANGUAGES = List.of("fr", "en");

    /** A reader, plain members, an author whose scenario is read, a moderator and an administrator. */
    private static final List<String> MEMBERS = List.of(
            "olivier.tilleul@example.org",
            "rose.alveole@example.org",
            "melissa.tournesol@example.org",
            "basile.romarin@example.org",
            "ambre.rucher@example.org");

    private static final HttpClient PLAIN =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ArquillianResource
    private URL base;

    private final Map<String, HttpPerson> viewers = new LinkedHashMap<>();

    @BeforeEach
    void arrive() throws Exception {
        viewers.put("a reader", new HttpPerson(base));
        for (var member : MEMBERS) {
            viewers.put(member, HttpPerson.signedIn(base, member));
        }
    }

    @Test
    void everybodyGetsFromWhatIsKeptWhatTheirOwnPageSays() throws Exception {
        for (var path : paths()) {
            for (var language : LANGUAGES) {
                for (var viewer : viewers.entrySet()) {
                    get(viewer.getValue(), path, language, "");
                    var kept = get(viewer.getValue(), path, language, "");
                    assertThat(kept.statusCode()).as(path).isEqualTo(200);
                    assertThat(kept.body())
                            .as("%s for %s in %s", path, viewer.getKey(), language)
                            .isEqualTo(
                                    get(viewer.getValue(), path, language, OWN).body());
                }
            }
        }
    }

    /** But for the one by which the session is known, before anything else. */
    @Test
    void aPageThatIsKeptCostsAMemberNoStatement() throws Exception {
        var member = viewers.get("olivier.tilleul@example.org");
        for (var path : paths()) {
            await().untilAsserted(() ->
                    assertThat(statements(member.get(path))).as(path).isZero());
        }
    }

    @Test
    void nobodyKeepsTheAnswerToAMember() throws Exception {
        for (var path : paths()) {
            var answer = viewers.get("rose.alveole@example.org").get(path);
            assertThat(answer.headers().firstValue("cache-control")).as(path).contains("private, no-store");
            for (var header : List.of("etag", "last-modified")) {
                assertThat(answer.headers().firstValue(header)).as(header).isEmpty();
            }
        }
    }

    @Test
    void manyAtOnceAreNeverTakenForEachOther() throws Exception {
        var path = "/scenarios";
        var names = Map.of(
                "olivier.tilleul@example.org", "Olivier Tilleul",
                "rose.alveole@example.org", "Rose Alvéole",
                "melissa.tournesol@example.org", "Mélissa Tournesol");
        var looks = new ArrayList<Callable<Void>>();
        for (var turn = 0; turn < 40; turn++) {
            var address = path + "?page=1&essai=" + turn / 8;
            names.forEach((member, name) -> looks.add(() -> {
                var body = viewers.get(member).get(address).body();
                assertThat(body).contains("<span>" + name + "</span>");
                names.values().stream().filter(other -> !other.equals(name)).forEach(other -> assertThat(masthead(body))
                        .doesNotContain(other));
                return null;
            }));
            looks.add(() -> {
                assertThat(masthead(viewers.get("a reader").get(address).body()))
                        .contains("/connexion")
                        .doesNotContain("/deconnexion");
                return null;
            });
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Void> look : threads.invokeAll(looks)) {
                look.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Nor is a page that cannot be made for one who asks strangely. */
    @Test
    void howSomebodyAsksIsNoPartOfWhatIsKept() throws Exception {
        var reader = viewers.get("a reader");
        var strange = Map.of(
                "Faces-Request",
                "partial/ajax",
                "faces-request",
                "partial/process",
                "Accept",
                "application/json",
                "Accept-Charset",
                "utf-16",
                "Cookie",
                "theme=dark; ESSAIM_PAGE=abc; langue=<b>",
                "X-Forwarded-Host",
                "elsewhere.example",
                "Range",
                "bytes=0-9",
                "User-Agent",
                "Nobody");
        for (var path : paths()) {
            var address = path + (path.contains("?") ? "&" : "?") + "nonce=";
            var usual = reader.get(address + "0").body();
            for (var header : strange.entrySet()) {
                var own = address + System.nanoTime();
                var first = PLAIN.send(
                        reader.request(own)
                                .header(header.getKey(), header.getValue())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(first.statusCode()).as("%s %s", path, header).isEqualTo(200);
                for (var body : List.of(first.body(), reader.get(own).body())) {
                    assertThat(body.replaceAll("nonce(=|%3D)\\d+", "nonce$10"))
                            .as("%s %s", path, header)
                            .isEqualTo(usual);
                }
            }
        }
    }

    @Test
    void whoSignedOutIsAReader() throws Exception {
        var member = viewers.get("olivier.tilleul@example.org");
        assertThat(member.get("/scenarios").body()).contains("Olivier Tilleul");
        member.send(member.request("/deconnexion").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(masthead(member.get("/scenarios").body()))
                .isEqualTo(masthead(viewers.get("a reader").get("/scenarios").body()));
    }

    @Test
    void whatIsNotThereIsToldToTheMemberWhoAsked() throws Exception {
        var answer = viewers.get("olivier.tilleul@example.org").get("/scenarios/999999");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(masthead(answer.body())).contains("Olivier Tilleul").doesNotContain("/connexion");
    }

    @Test
    void authorsAndModeratorsFindTheirButtonsWhereOthersReadThePageThatIsKept() throws Exception {
        var moderator = viewers.get("basile.romarin@example.org");
        var path = scenario();
        var reader = viewers.get("olivier.tilleul@example.org");
        assertThat(reader.get(path).body()).doesNotContain("/retirer");
        assertThat(moderator.get(path).body()).contains("/retirer");
        assertThat(reader.get(path).body()).doesNotContain("/retirer");
    }

    private List<String> paths() throws Exception {
        var resource = first(viewers.get("a reader").get("/ressources").body(), "/ressources/\\d+-[\\w-]+");
        var scenario = scenario();
        return List.of(
                "/",
                "/scenarios",
                "/scenarios?tri=TITLE&page=1",
                scenario,
                scenario + "/versions/1",
                "/ressources",
                resource,
                "/reseaux/le-nectar-de-la-reunion",
                "/reseaux/les-butineuses-d-aix-marseille",
                "/reseaux",
                "/reseaux?etat=ACTIVE",
                "/creer-un-reseau",
                "/aide",
                "/conditions");
    }

    private String scenario() throws Exception {
        return first(viewers.get("a reader").get("/scenarios?tri=TITLE").body(), "/scenarios/\\d+-[\\w-]+");
    }

    /** The same browser in this language, with one more cookie or none. */
    private static HttpResponse<String> get(HttpPerson viewer, String path, String language, String more)
            throws Exception {
        var cookies = viewer.cookies().replaceAll("langue=\\w+(; )?", "") + "; langue=" + language + "; " + more;
        var address = language.equals("en") ? "/en" + path : path;
        return PLAIN.send(
                viewer.request(address).header("Cookie", cookies).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String masthead(String page) {
        var from = page.indexOf("masthead__side");
        return page.substring(from, page.indexOf("</header>", from));
    }

    private static int statements(HttpResponse<String> answer) {
        var matcher = Pattern.compile("sql;desc=\"(\\d+)\"")
                .matcher(answer.headers().firstValue("server-timing").orElse(""));
        assertThat(matcher.find()).as("Server-Timing of " + answer.uri()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static String first(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }
}
