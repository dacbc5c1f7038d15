package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.essaim.it.Letters;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What members see of what is held on them, take along, and agree to again; on people of the demo whom no other test knows. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class PrivacyIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String FILE = "/compte/mes-donnees.zip";

    @ArquillianResource
    private URL base;

    @Test
    void theFileIsMadeMailedAndFetchedByItsOwnerAlone() throws Exception {
        var email = "lucien.pollen@example.org";
        var owner = HttpPerson.signedIn(base, email);
        assertThat(owner.get(FILE).statusCode()).isEqualTo(404);
        var asked = HtmlForm.of(owner.get("/compte/donnees"), "form").send(owner);
        assertThat(location(asked)).endsWith("/compte/donnees#export");
        await().atMost(SOON).until(() -> owner.get("/compte/donnees").body().contains(FILE));
        assertThat(Letters.awaitPath(email, Pattern.compile("/compte/donnees"))).isEqualTo("/compte/donnees");
        assertThat(entries(owner)).contains("index.json", "identity/profile.json", "library/published.json");
        assertThat(new HttpPerson(base).get(FILE).statusCode()).isNotEqualTo(200);
        assertThat(HttpPerson.signedIn(base, "rose.alveole@example.org")
                        .get(FILE)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyKindIsShownAndAnUnknownOneIsNot() throws Exception {
        var member = HttpPerson.signedIn(base, "lucien.pollen@example.org");
        var links = Pattern.compile("href=\"(/compte/donnees/[\\w-]+)\"")
                .matcher(member.get("/compte/donnees").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links).hasSizeGreaterThan(3);
        for (var link : links) {
            var page = member.get(link);
            assertThat(page.statusCode()).as(link).isEqualTo(200);
            var rows = Jsoup.parse(page.body()).select("main .rows > li");
            assertThat(rows.text()).as(link).doesNotContain("Mozilla", "{", "???", "_");
            assertThat(rows.eachText())
                    .as(link)
                    .isNotEmpty()
                    .doesNotContain(
                            Jsoup.parse(page.body()).select("main h2").first().text());
        }
        assertThat(member.get("/compte/donnees/zut").statusCode()).isEqualTo(404);
    }

    @Test
    void leavingTellsWhatStaysAsksForThePasswordAndIsUndoneBySigningIn() throws Exception {
        var email = "sylvain.chataignier@example.org";
        var member = HttpPerson.signedIn(base, email);
        var page = member.get("/compte/quitter");
        assertThat(page.body()).contains("Ce qui sera effacé").contains("Ce qui restera");
        var wrong = HtmlForm.of(page, "form").with("current", "autre").send(member);
        assertThat(wrong.statusCode()).isEqualTo(200);
        var gone = HtmlForm.of(member.get("/compte/quitter"), "form")
                .with("current", "butiner-ensemble")
                .send(member);
        assertThat(location(gone)).endsWith("/");
        assertThat(member.get("/compte").statusCode()).isEqualTo(302);
        var back = HttpPerson.signedIn(base, email);
        assertThat(back.get("/compte").body()).contains("Votre départ est annulé");
    }

    @Test
    void whoAgreedToAnOlderTextReadsOnAndIsAskedBeforeTheirOwnPages() throws Exception {
        var email = "marguerite.essaime@example.org";
        agreedToAnOlderText(email);
        var member = HttpPerson.signedIn(base, email);
        assertThat(member.get("/scenarios").statusCode()).isEqualTo(200);
        assertThat(member.get("/compte/quitter").statusCode()).isEqualTo(200);
        var asked = member.get("/mes-scenarios?page=2");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(location(asked)).endsWith("/compte/conditions?retour=%2Fmes-scenarios%3Fpage%3D2");
        var question = member.get(location(asked).replaceFirst("^https?://[^/]+", ""));
        assertThat(question.body()).contains("Une règle d’autrefois.");
        var stale = HtmlForm.of(question, "form").with("read", "TERMS:older").send(member);
        assertThat(stale.body()).contains("Les textes ont encore changé", "Une règle d’autrefois.");
        var agreed = HtmlForm.of(stale, "form").send(member);
        assertThat(location(agreed)).endsWith("/mes-scenarios?page=2");
        assertThat(member.get("/mes-scenarios").statusCode()).isEqualTo(200);
    }

    @Test
    void thePrivacyPageTellsThePeriodsOfTheSettings() throws Exception {
        var person = new HttpPerson(base);
        for (var language : List.of("fr", "en")) {
            var body = person.get((language.equals("en") ? "/en" : "") + "/donnees-personnelles")
                    .body();
            assertThat(body).doesNotContain("{kept").doesNotContain("{inactive").contains("180", "30", "90");
        }
    }

    @Test
    void anAdministratorSeesWhatTheNextNightTakes() throws Exception {
        var page = HttpPerson.signedIn(base, "ambre.rucher@example.org").get("/administration/conservation");
        assertThat(page.body())
                .contains("Courriers envoyés")
                .contains("30 jours")
                .contains("5 ans");
    }

    private static void agreedToAnOlderText(String email) throws Exception {
        try (var database = DriverManager.getConnection(System.getProperty("essaim.test.db.url"));
                var statement = database.createStatement()) {
            statement.execute("insert into consent_text (subject, version, text_fr, text_en, first_seen_at)"
                    + " select 'TERMS', 'older', text_fr || e'\\n\\nUne règle d’autrefois.', text_en, now()"
                    + " from consent_text where subject = 'TERMS' limit 1");
            statement.execute("insert into member_consent (member_id, subject, text_version, given)"
                    + " select id, 'TERMS', 'older', true from member where email = '" + email + "'");
        }
    }

    private static Set<String> entries(HttpPerson owner) throws Exception {
        var answer = owner.bytes(FILE);
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment");
        var names = new TreeSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
