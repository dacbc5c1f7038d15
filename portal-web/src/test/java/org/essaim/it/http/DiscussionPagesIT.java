package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Discussions over HTTP: forms with files, pages within their statements, and what is told live. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class DiscussionPagesIT {

    private static final String MEMBERS = "/reseaux/la-ruche-de-paris/discussions";
    private static final String PUBLIC = "/reseaux/les-butineuses-d-aix-marseille/discussions";
    private static final int MOST_STATEMENTS = 8;

    @ArquillianResource
    private URL base;

    private HttpPerson reader;
    private HttpPerson member;
    private HttpPerson coordinator;

    @BeforeEach
    void people() throws Exception {
        reader = new HttpPerson(base);
        member = HttpPerson.signedIn(base, "melissa.tournesol@example.org");
        coordinator = HttpPerson.signedIn(base, "rose.alveole@example.org");
    }

    private String begun(String title) throws Exception {
        var answer = HtmlForm.of(member.get(MEMBERS + "/nouvelle"), "form")
                .with("title", title)
                .with("text", "Bonjour **à toutes**")
                .send(member, "files", "note.txt", "Une note");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return path(answer);
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void aDiscussionOfMembersIsForThemWithItsFiles() throws Exception {
        var path = begun("Une question de membres");
        var page = member.get(path);
        assertThat(page.body()).contains("Une question de membres", "<strong>à toutes</strong>", "note.txt");
        assertThat(page.headers().firstValue("cache-control")).hasValue("private, no-store");
        assertThat(statements(page)).isBetween(1, MOST_STATEMENTS);
        var file = Jsoup.parse(page.body()).select("ul.attached a").attr("href");
        assertThat(member.get(file).body()).isEqualTo("Une note");
        assertThat(member.get(file).headers().firstValue("x-content-type-options"))
                .hasValue("nosniff");
        for (var hidden : List.of(path, file, MEMBERS, path.replaceFirst(".*(?=/discussions/)", "/direct"))) {
            assertThat(reader.get(hidden).statusCode()).as(hidden).isEqualTo(404);
        }
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndTheFile() throws Exception {
        var answer = HtmlForm.of(member.get(MEMBERS + "/nouvelle"), "form")
                .with("text", "Sans titre")
                .send(member, "files", "gardee.txt", "Une note");
        assertThat(answer.body()).contains("Il manque quelque chose ici.", "Sans titre", "gardee.txt");
        var box = Jsoup.parse(answer.body()).select("input[name=kept-file]").attr("value");
        var begun = HtmlForm.of(answer, "form")
                .with("title", "Avec un titre")
                .withNamed("kept-file", box)
                .send(member, "files", "", "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        assertThat(member.get(path(begun)).body()).contains("gardee.txt");
    }

    @Test
    void whatEveryoneMayReadIsReadWithinItsStatements() throws Exception {
        var list = reader.get(PUBLIC);
        assertThat(statements(list)).isBetween(1, MOST_STATEMENTS);
        var path = Jsoup.parse(list.body())
                .select("ul.rows a[href*=/discussions/]")
                .first()
                .attr("href");
        var page = reader.get(path.replaceFirst("\\?.*", ""));
        assertThat(page.body()).contains("Connectez-vous pour répondre");
        assertThat(statements(page)).isBetween(1, MOST_STATEMENTS);
        assertThat(reader.get("/reseaux/les-butineuses-d-aix-marseille").body()).contains("Toutes les discussions");
    }

    @Test
    void anAnswerIsToldLiveToWhoMayReadIt() throws Exception {
        var path = begun("En direct");
        var stream = Jsoup.parse(member.get(path).body()).select("#direct").attr("data-stream");
        try (var heard = EventStream.of(member, stream)) {
            var answered = HtmlForm.of(coordinator.get(path), "form")
                    .with("text", "Je réponds")
                    .send(coordinator, "files", "", "");
            assertThat(answered.statusCode()).as(answered.body()).isEqualTo(302);
            assertThat(heard.next()).matches("id: \\d+");
            assertThat(heard.next()).isEqualTo("event: new");
            assertThat(heard.next()).matches("data: \\d+");
        }
    }

    /** The address of an answer leads on to its discussion, and what is told goes along. */
    @Test
    void whoReportsAnAnswerIsToldThatItArrived() throws Exception {
        var path = begun("Un signalement");
        var report = Jsoup.parse(coordinator.get(path).body())
                .select("a[href*=/signaler/discussion-post/]")
                .attr("href");
        var answer = HtmlForm.of(coordinator.get(report), "form")
                .with("cause", "OTHER")
                .with("words", "Un essai")
                .send(coordinator);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var led = coordinator.get(path(answer));
        assertThat(led.statusCode()).isBetween(301, 303);
        assertThat(Jsoup.parse(coordinator.get(path(led)).body())
                        .select(".notice, [role=status]")
                        .text())
                .contains("Merci");
    }

    @Test
    void whatOneWroteOneselfIsNotNew() throws Exception {
        var path = begun("Ma question");
        var line = Jsoup.parse(member.get(MEMBERS).body()).select("ul.rows > li:has(a[href=" + path + "])");
        assertThat(line).hasSize(1);
        assertThat(line.select(".badge")).isEmpty();
    }

    @Test
    void pagesThatWereLeftKeepNobodyFromLiveAnswers() throws Exception {
        var path = begun("Lue souvent");
        var stream = Jsoup.parse(member.get(path).body()).select("#direct").attr("data-stream");
        for (var visit = 0; visit < 10; visit++) {
            EventStream.of(member, stream).close();
        }
    }

    private static int statements(HttpResponse<String> answer) {
        var timing = answer.headers().firstValue("server-timing").orElseThrow();
        var statements = Pattern.compile("sql;desc=\"(\\d+)\"").matcher(timing);
        assertThat(statements.find()).as(timing).isTrue();
        return Integer.parseInt(statements.group(1));
    }
}
