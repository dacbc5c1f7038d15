package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.shared.viewer.Viewer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Meetings over HTTP: planned, come to, changed, and read by calendars. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class MeetingsIT {

    private static final String NETWORK = "/reseaux/les-butineuses-d-aix-marseille";
    private static final String COORDINATOR = "berenice.genet@example.org";
    private static final String MEMBER = "melissa.tournesol@example.org";
    private static final String LINK = "https://visio.example.org/essai";
    private static final Pattern SECRET = Pattern.compile("/agenda/[\\w-]{43}\\.ics");

    @ArquillianResource
    private URL base;

    private HttpPerson reader;
    private HttpPerson coordinator;
    private HttpPerson member;

    @BeforeEach
    void somebodyComes() throws Exception {
        reader = new HttpPerson(base);
        coordinator = HttpPerson.signedIn(base, COORDINATOR);
        member = HttpPerson.signedIn(base, MEMBER);
    }

    private String planned(String title) throws Exception {
        var answer = HtmlForm.of(coordinator.get(NETWORK + "/agenda/nouvelle"), "form")
                .with("title", title)
                .with("mode", "REMOTE")
                .with("link", LINK)
                .with("day", LocalDate.now(Viewer.PARIS).plusDays(40).toString())
                .with("begin", "14:30")
                .with("end", "16:00")
                .with("seats", "8")
                .with("shownTo", "EVERYONE")
                .with("description", "Un **programme**.")
                .send(coordinator);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return path(answer);
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void aMeetingIsPlannedComeToMovedAndCancelled() throws Exception {
        var path = planned("Essai de rencontre");
        assertThat(reader.get(path).body())
                .contains("Essai de rencontre", "<strong>programme</strong>")
                .doesNotContain(LINK);
        assertThat(reader.get(NETWORK).body()).contains("/agenda");
        assertThat(Jsoup.parse(reader.get("/").body()).select("section[aria-labelledby=dates] li a[href*=/agenda/]"))
                .isNotEmpty();

        var come = HtmlForm.of(member.get(path), "form").send(member);
        assertThat(come.statusCode()).isEqualTo(302);
        assertThat(member.get(path).body()).contains(LINK, "Vous venez");
        assertThat(member.get("/compte/agenda").body()).contains("Essai de rencontre");
        assertThat(coordinator.get(path).body()).contains("Mélissa Tournesol");

        var moved = HtmlForm.of(coordinator.get(path + "/modifier"), "form")
                .with("begin", "15:00")
                .send(coordinator);
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(302);
        var number = path.substring(path.lastIndexOf('/') + 1);
        var file = reader.get("/agenda/rencontres/" + number + ".ics");
        assertThat(file.headers().firstValue("content-type")).contains("text/calendar;charset=UTF-8");
        assertThat(file.body())
                .contains("UID:meeting-" + number + "@", "SEQUENCE:1", "T150000")
                .doesNotContain("visio");

        var nothing = HtmlForm.of(coordinator.get(path + "/annuler"), "form").send(coordinator);
        assertThat(nothing.statusCode()).isEqualTo(200);
        var cancelled = HtmlForm.of(coordinator.get(path + "/annuler"), "form")
                .with("reason", "La salle est prise.")
                .send(coordinator);
        assertThat(cancelled.statusCode()).isEqualTo(302);
        assertThat(reader.get(path).body()).contains("La salle est prise.");
        assertThat(reader.get("/agenda/reseaux/les-butineuses-d-aix-marseille.ics")
                        .body())
                .contains("UID:meeting-" + number + "@")
                .contains("STATUS:CANCELLED");
        for (var form : List.of("/modifier", "/annuler")) {
            assertThat(path(coordinator.get(path + form))).as(form).startsWith(path);
        }
    }

    @Test
    void twoPeopleWhoChangeOneMeetingDoNotReplaceEachOthersWordsUnseen() throws Exception {
        var path = planned("Essai à deux mains");
        var first = HtmlForm.of(coordinator.get(path + "/modifier"), "form").with("title", "La première");
        var second = HtmlForm.of(coordinator.get(path + "/modifier"), "form").with("title", "La seconde");
        assertThat(first.send(coordinator).statusCode()).isEqualTo(302);
        var asked = second.send(coordinator);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Quelqu’un a modifié", "La seconde", "href=\"" + path + "\" target");
        assertThat(reader.get(path).body()).contains("La première");
        assertThat(HtmlForm.of(asked, "form").send(coordinator).statusCode()).isEqualTo(302);
        assertThat(reader.get(path).body()).contains("La seconde").doesNotContain("La première");
    }

    @Test
    void whatPeopleTypeByHandIsReadAsTheyMeanIt() throws Exception {
        var day = LocalDate.now(Viewer.PARIS).plusDays(41);
        var form = HtmlForm.of(coordinator.get(NETWORK + "/agenda/nouvelle"), "form")
                .with("title", "Essai à la main")
                .with("mode", "REMOTE")
                .with("day", day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear() % 100)
                .with("begin", "10h")
                .with("end", "24:00")
                .with("shownTo", "EVERYONE");
        assertThat(Jsoup.parse(form.send(coordinator).body())
                        .select(".field__error")
                        .eachText())
                .singleElement()
                .asString()
                .startsWith("Écrivez l’heure ainsi");
        assertThat(form.with("end", "11 h 30").send(coordinator).statusCode()).isEqualTo(302);
    }

    @Test
    void whatWasTypedComesBackBesideWhatIsWrong() throws Exception {
        var answer = HtmlForm.of(coordinator.get(NETWORK + "/agenda/nouvelle"), "form")
                .with("title", "Une rencontre à garder")
                .with("mode", "IN_PERSON")
                .with("day", "2020-02-30")
                .with("begin", "midi")
                .with("end", "12:00")
                .with("seats", "une douzaine")
                .with("shownTo", "EVERYONE")
                .send(coordinator);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Une rencontre à garder", "une douzaine", "aria-invalid");
    }

    @Test
    void aMeetingOfAnotherNetworkIsNotThereAndOthersPlanNothing() throws Exception {
        var path = planned("Essai ailleurs");
        var number = path.substring(path.lastIndexOf('/') + 1);
        assertThat(reader.get("/reseaux/la-ruche-de-paris/agenda/" + number).statusCode())
                .isEqualTo(404);
        assertThat(reader.get(NETWORK + "/agenda/999999999").statusCode()).isEqualTo(404);
        assertThat(reader.get(NETWORK + "/agenda/x").statusCode()).isEqualTo(404);
        assertThat(member.get(path + "/modifier").statusCode()).isEqualTo(403);
        assertThat(member.get(NETWORK + "/agenda/nouvelle").statusCode()).isEqualTo(403);
    }

    @Test
    void aSecretLinkIsShownOnceReadByProgramsAndEnded() throws Exception {
        var page = HtmlForm.of(member.get("/compte/agenda"), "list")
                .pressing("lier", "moi")
                .send(member);
        var found = SECRET.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        var first = reader.get(found.group());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).startsWith("BEGIN:VCALENDAR");
        assertThat(first.headers().firstValue("cache-control").orElse("")).contains("private");
        assertThat(first.headers().firstValue("x-robots-tag")).contains("noindex");
        var again = reader.send(reader.request(found.group())
                .header("If-None-Match", first.headers().firstValue("etag").orElseThrow())
                .GET());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(member.get("/compte/agenda").body()).doesNotContain(found.group());
        assertThat(reader.send(reader.request(found.group()).POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isIn(403, 405);

        var list = member.get("/compte/agenda");
        var id = Pattern.compile("name=\"supprimer\" value=\"(\\d+)\"").matcher(list.body());
        while (id.find()) {
            HtmlForm.of(member.get("/compte/agenda"), "list")
                    .pressing("supprimer", id.group(1))
                    .send(member);
        }
        assertThat(reader.get(found.group()).statusCode()).isEqualTo(404);
    }
}
