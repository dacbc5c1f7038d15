package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.essaim.it.Letters;
import org.essaim.it.Rows;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the demo community. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class NotificationsIT {

    private static final String MEMBER = "noe.lavandin@example.org";
    private static final Pattern AUTHOR = Pattern.compile("href=\"(/membres/(\\d+)-[^\"]*)\"");

    /** Tells somebody that a scenario of theirs was published. */
    private static final String TOLD =
            "with told as (insert into notice (topic, sentence, words, about_kind, about_id, path,"
                    + " happened_at) select 'library-decided', 'library-published', '{Le sel}', 'scenario', scenario_id,"
                    + " '/scenarios/' || scenario_id, now() from scenario_version where state = 'PUBLISHED' limit 1 returning id),"
                    + " person as (insert into notice_person (notice_id, member_id) select told.id, m.id from told, member m"
                    + "  where m.email = ? returning notice_id, member_id),"
                    + " letter as (insert into notice_letter (notice_id, member_id, due_at)"
                    + "  select notice_id, member_id, now() from person returning notice_id)"
                    + " select notice_id from letter";

    @ArquillianResource
    private URL base;

    @Test
    void anAuthorIsFollowedAndLeftByAButtonOnASharedPage() throws Exception {
        var member = HttpPerson.signedIn(base, MEMBER);
        var found = AUTHOR.matcher(
                member.get("/scenarios").body() + member.get(scenario(member)).body());
        assertThat(found.find()).isTrue();
        var page = found.group(1);
        assertThat(new HttpPerson(base).get(page).body()).doesNotContain("action=\"/suivre\"");
        assertThat(location(follow(member, page, "suivre"))).isEqualTo(page);
        assertThat(member.get(page).body()).contains("Ne plus suivre");
        var list = member.get("/compte/suivis");
        assertThat(list.body()).contains(page);
        var muted = HtmlForm.of(list, "form")
                .withNamed("muted.member-" + found.group(2), "on")
                .pressing("form:save", "form:save")
                .send(member);
        assertThat(location(muted)).isEqualTo("/compte/suivis");
        assertThat(Jsoup.parse(member.get("/compte/suivis").body())
                        .select("input[name=muted.member-" + found.group(2) + "][checked]"))
                .hasSize(1);
        assertThat(location(follow(member, page, "cesser"))).isEqualTo(page);
        assertThat(member.get("/compte/suivis").body()).doesNotContain(page);
    }

    private static String scenario(HttpPerson person) throws Exception {
        return Jsoup.parse(person.get("/scenarios").body()).select("a[href^=/scenarios/]").eachAttr("href").stream()
                .filter(path -> path.matches("/scenarios/\\d+-.*"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> follow(HttpPerson person, String page, String what) throws Exception {
        var form = Jsoup.parse(person.get(page).body()).selectFirst("form[action=/suivre]");
        assertThat(form).isNotNull();
        var body = new StringBuilder("faire=" + what);
        form.select("input")
                .forEach(field ->
                        body.append('&').append(field.attr("name")).append('=').append(field.attr("value")));
        return person.send(person.request("/suivre")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    @Test
    void whatWasOpenedIsRead() throws Exception {
        var member = HttpPerson.signedIn(base, MEMBER);
        var id = Rows.number(TOLD, MEMBER);
        var line = "/notifications/ouvrir?id=" + id;
        var before = Jsoup.parse(member.get("/notifications").body());
        assertThat(before.select(".notice--unread a[href=" + line + "]").text())
                .startsWith("Votre scénario")
                .contains("Le sel")
                .endsWith("est publié.");
        assertThat(before.select(".bell .badge").text()).isNotEmpty();
        assertThat(HttpPerson.signedIn(base, "melissa.tournesol@example.org")
                        .get(line)
                        .statusCode())
                .isEqualTo(404);
        assertThat(location(member.get(line))).matches("/scenarios/\\d+");
        assertThat(Jsoup.parse(member.get("/notifications").body()).select(".notice--unread a[href=" + line + "]"))
                .isEmpty();
        HtmlForm.of(member.get("/notifications"), "form")
                .pressing("form:readAll", "form:readAll")
                .send(member);
        assertThat(Jsoup.parse(member.get("/notifications").body()).select(".notice--unread, .bell .badge"))
                .isEmpty();
    }

    @Test
    void preferencesAreKeptWithoutScript() throws Exception {
        var member = HttpPerson.signedIn(base, MEMBER);
        var saved = HtmlForm.of(member.get("/compte/notifications"), "form")
                .withNamed("mail.library-newVersion", "DAILY")
                .withNamed("quiet", "on")
                .withNamed("from", "21")
                .withNamed("to", "6")
                .withNamed("zone", "REUNION")
                .pressing("form:save", "form:save")
                .send(member);
        assertThat(location(saved)).isEqualTo("/compte/notifications");
        var page = Jsoup.parse(member.get("/compte/notifications").body());
        assertThat(page.select("select[name=mail.library-newVersion] option[selected]")
                        .val())
                .isEqualTo("DAILY");
        assertThat(page.select("select[name=zone] option[selected]").val()).isEqualTo("REUNION");
        assertThat(page.select("select[name=from] option[selected]").val()).isEqualTo("21");
        assertThat(page.select("[name=mail.library-submitted]")).isEmpty();
        var wrong = HtmlForm.of(member.get("/compte/notifications"), "form")
                .withNamed("quiet", "on")
                .withNamed("from", "24")
                .pressing("form:save", "form:save")
                .send(member);
        assertThat(wrong.statusCode()).isEqualTo(200);
    }

    /** Programs look at every link of a letter before its reader does. */
    @Test
    void onlyTheOneClickOfAMailProgramEndsLetters() throws Exception {
        var member = HttpPerson.signedIn(base, MEMBER);
        assertThat(Rows.number(TOLD, MEMBER)).isPositive();
        var key = Letters.awaitPath(MEMBER, Pattern.compile("/notifications/arret\\?cle=[\\w-]+"))
                .replaceFirst(".*=", "");
        assertThat(Jsoup.parse(member.get("/notifications").body()).select(".notice--unread"))
                .isNotEmpty();
        var scanner = new HttpPerson(base);
        for (var path : new String[] {"/notifications/arret", "/notifications/arret/direct"}) {
            for (var i = 0; i < 2_500; i++) {
                scanner.send(scanner.request(path + "?cle=" + key).GET());
                scanner.send(scanner.request(path + "?cle=" + key).method("HEAD", BodyPublishers.noBody()));
            }
        }
        assertThat(isEnded(scanner, key)).isFalse();
        assertThat(post(scanner, key, "confirm=yes").statusCode()).isEqualTo(400);
        assertThat(isEnded(scanner, key)).isFalse();
        var ended = post(scanner, key, "List-Unsubscribe=One-Click");
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.headers().firstValue("location")).isEmpty();
        assertThat(isEnded(scanner, key)).isTrue();
        assertThat(post(scanner, key, "List-Unsubscribe=One-Click").statusCode())
                .isEqualTo(200);
        HtmlForm.of(scanner.get("/notifications/arret?cle=" + key), "form")
                .pressing("form:begin", "form:begin")
                .send(scanner);
        assertThat(isEnded(scanner, key)).isFalse();
    }

    private static boolean isEnded(HttpPerson person, String key) throws Exception {
        return person.get("/notifications/arret?cle=" + key).body().contains("Ces lettres sont arrêtées");
    }

    private static HttpResponse<String> post(HttpPerson person, String key, String body) throws Exception {
        return person.send(person.request("/notifications/arret/direct?cle=" + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
}
