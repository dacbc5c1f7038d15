package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.essaim.it.Rows;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent twice at the same instant stands in the database once, and both responses lead to it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class OnceIT {

    private static final String TEACHER = "melissa.tournesol@example.org";
    private static final String ADMINISTRATOR = "ambre.rucher@example.org";
    private static final Pattern TOKEN = Pattern.compile("<code id=\"nouveau-jeton\">([^<]+)</code>");

    @ArquillianResource
    private URL base;

    @Test
    void aScenarioBegunTwiceIsOne() throws Exception {
        var person = HttpPerson.signedIn(base, TEACHER);
        var title = "Double clic " + UUID.randomUUID();
        var form = HtmlForm.of(person.get("/scenarios/nouveau"), "form")
                .with("title", title)
                .with("discipline", "MATHS");
        assertThat(bothLocations(() -> form.send(person))).matches(".*/scenarios/\\d+/modifier");
        assertThat(Rows.number("select count(*) from scenario_version where content ->> 'title' = ?", title))
                .isEqualTo(1);
    }

    @Test
    void aResourceAddedTwiceIsOne() throws Exception {
        var person = HttpPerson.signedIn(base, TEACHER);
        var title = "Double ressource " + UUID.randomUUID();
        var form = resource(person, title);
        assertThat(bothLocations(() -> form.send(person))).matches(".*/ressources/\\d+-double-ressource.*");
        assertThat(Rows.number("select count(*) from resource where title = ?", title))
                .isEqualTo(1);
    }

    @Test
    void aNewVersionBegunTwiceIsOne() throws Exception {
        var person = HttpPerson.signedIn(base, TEACHER);
        var path = Jsoup.parse(person.get("/mes-scenarios").body())
                .select("a[href$=/nouvelle-version]")
                .attr("href");
        assertThat(path).isNotEmpty();
        var form = HtmlForm.of(person.get(path), "f");
        var before = versions(path);
        assertThat(bothLocations(() -> form.send(person))).endsWith("/modifier");
        assertThat(versions(path)).isEqualTo(before + 1);
    }

    private static long versions(String path) throws Exception {
        return Rows.number(
                "select count(*) from scenario_version where scenario_id = cast(? as bigint)",
                path.replaceAll("\\D+", ""));
    }

    @Test
    void anAccountRequestedTwiceGetsOneLetter() throws Exception {
        var person = new HttpPerson(base);
        var email = UUID.randomUUID() + "@example.org";
        var form = HtmlForm.of(person.get("/inscription"), "form")
                .with("name", "Prune Essai")
                .with("email", email)
                .with("password", "orage violet tambour 9")
                .with("terms", "on");
        assertThat(bothLocations(() -> form.send(person))).endsWith("/inscription/courrier");
        assertThat(Rows.number("select count(*) from member where email = ?", email))
                .isEqualTo(1);
        assertThat(letters(email)).isEqualTo(1);
    }

    @Test
    void aLinkForAnotherPasswordAskedForTwiceIsOneLetter() throws Exception {
        var email = Newcomer.enrol(base).email();
        var before = letters(email);
        var stranger = new HttpPerson(base);
        var form = HtmlForm.of(stranger.get("/connexion/mot-de-passe"), "form").with("email", email);
        together(() -> form.send(stranger));
        assertThat(letters(email)).isEqualTo(before + 1);
    }

    @Test
    void aPasswordChangedTwiceIsToldOnce() throws Exception {
        var member = Newcomer.enrol(base);
        var before = letters(member.email());
        var form = HtmlForm.of(member.person().get("/compte/mot-de-passe"), "form")
                .with("current", "butiner-ensemble")
                .with("password", "orage violet tambour 9");
        together(() -> form.send(member.person()));
        assertThat(letters(member.email())).isEqualTo(before + 1);
    }

    private static long letters(String email) throws Exception {
        return Rows.number("select count(*) from mail_outbox where recipient = ?", email);
    }

    @Test
    void aTokenIssuedTwiceIsOneAndBothResponsesShowIt() throws Exception {
        var person = HttpPerson.signedIn(base, "iris.bourdon@example.org");
        var page = person.get("/compte/jetons");
        var name = "Double jeton " + UUID.randomUUID();
        var form = HtmlForm.of(page, "form").with("name", name).with("scopes", anyScope(page));
        var tokens = together(() -> form.send(person)).stream()
                .map(answer -> TOKEN.matcher(answer.body())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1))
                .distinct()
                .toList();
        assertThat(tokens).hasSize(1);
        assertThat(Rows.number("select count(*) from api_token where name = ?", name))
                .isEqualTo(1);
    }

    /** Each with a key of its own: what one waits for must not be what the other holds. */
    @Test
    void tokensAskedForAtOnceAreAsManyAsWereAsked() throws Exception {
        var member = Newcomer.enrol(base);
        var next = new ConcurrentLinkedQueue<HtmlForm>();
        for (var i = 0; i < 8; i++) {
            var page = member.person().get("/compte/jetons");
            next.add(HtmlForm.of(page, "form").with("name", "Jeton " + i).with("scopes", anyScope(page)));
        }
        assertThat(together(8, () -> next.remove().send(member.person())))
                .extracting(HttpResponse::statusCode)
                .containsOnly(200);
        assertThat(Rows.number(
                        "select count(*) from api_token t join member m on m.id = t.member_id where m.email = ?",
                        member.email()))
                .isEqualTo(8);
    }

    @Test
    void anImportSentAgainWithItsKeyIsTheFirstOne() throws Exception {
        var token = token(ADMINISTRATOR);
        var program = new HttpPerson(base);
        var key = UUID.randomUUID().toString();
        var before = Rows.number("select count(*) from resource_import");
        assertThat(bothLocations(() -> program.send(program.request("/api/imports")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"once-1\",\"title\":\"Une fois\"}\n")))))
                .matches(".*/api/imports/\\d+");
        assertThat(Rows.number("select count(*) from resource_import")).isEqualTo(before + 1);
    }

    @Test
    void aRefusalLeavesTheKeyFree() throws Exception {
        var person = HttpPerson.signedIn(base, TEACHER);
        var refused = HtmlForm.of(person.get("/scenarios/nouveau"), "form").send(person);
        assertThat(refused.statusCode()).isEqualTo(200);
        var again = HtmlForm.of(refused, "form").with("title", "Avec un titre").send(person);
        assertThat(location(again)).matches(".*/scenarios/\\d+/modifier");
    }

    @Test
    void theSameKeyWithOtherContentCreatesAnother() throws Exception {
        var person = HttpPerson.signedIn(base, TEACHER);
        var page = person.get("/scenarios/nouveau");
        var first =
                HtmlForm.of(page, "form").with("title", "Revenu en arrière, un").send(person);
        var second = HtmlForm.of(page, "form")
                .with("title", "Revenu en arrière, deux")
                .send(person);
        assertThat(location(second)).isNotEqualTo(location(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/connexion",
                "/inscription",
                "/compte",
                "/compte/jetons",
                "/compte/adresse",
                "/scenarios/nouveau",
                "/ressources/nouvelle",
                "/administration/imports"
            })
    void everyFormCarriesAOneTimeKey(String path) throws Exception {
        var person = path.startsWith("/connexion") || path.startsWith("/inscription")
                ? new HttpPerson(base)
                : HttpPerson.signedIn(base, ADMINISTRATOR);
        var forms = Jsoup.parse(person.get(path).body()).select("form[method=post]").stream()
                .filter(form -> !form.attr("action").endsWith("/deconnexion"))
                .toList();
        assertThat(forms).isNotEmpty().allSatisfy(form -> assertThat(form.select("input[name=once]"))
                .as(form.attr("action"))
                .hasSize(1));
    }

    private String token(String email) throws Exception {
        var person = HttpPerson.signedIn(base, email);
        var page = person.get("/compte/jetons");
        var issued = HtmlForm.of(page, "form")
                .with("name", "Import " + UUID.randomUUID())
                .with("scopes", "imports:write")
                .send(person);
        return TOKEN.matcher(issued.body()).results().findFirst().orElseThrow().group(1);
    }

    private static String anyScope(HttpResponse<String> page) {
        return Jsoup.parse(page.body())
                .select("input[name=form:scopes]")
                .first()
                .attr("value");
    }

    static HtmlForm resource(HttpPerson person, String title) throws Exception {
        return HtmlForm.of(person.get("/ressources/nouvelle?nature=LINK"), "form")
                .with("title", title)
                .with("url", "https://example.org/double")
                .with("licence", "CC-BY-SA-4.0");
    }

    private static String bothLocations(Callable<HttpResponse<String>> sending) throws Exception {
        var locations =
                together(sending).stream().map(OnceIT::location).distinct().toList();
        assertThat(locations).hasSize(1);
        return locations.get(0);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }

    private static List<HttpResponse<String>> together(Callable<HttpResponse<String>> sending) throws Exception {
        return together(2, sending);
    }

    private static List<HttpResponse<String>> together(int times, Callable<HttpResponse<String>> sending)
            throws Exception {
        var start = new CyclicBarrier(times);
        Callable<HttpResponse<String>> one = () -> {
            start.await();
            return sending.call();
        };
        var threads = Executors.newFixedThreadPool(times);
        try {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var each : threads.invokeAll(Collections.nCopies(times, one))) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
