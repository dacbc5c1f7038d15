package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.essaim.shared.viewer.Viewer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Co-trainings as readers, trainers and coordinators meet them. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class CoTrainingIT {

    private static final String NETWORK = "/reseaux/les-butineuses-d-aix-marseille";
    private static final String LINK = "https://visio.example.org/co-former";

    @ArquillianResource
    private URL portal;

    private HttpPerson reader;
    private HttpPerson coordinator;
    private HttpPerson member;

    @BeforeEach
    void people() throws Exception {
        reader = new HttpPerson(portal);
        coordinator = HttpPerson.signedIn(portal, "berenice.genet@example.org");
        member = HttpPerson.signedIn(portal, "melissa.tournesol@example.org");
    }

    private HttpResponse<String> sent(String title, int daysAhead) throws Exception {
        return sent(title, daysAhead, 20);
    }

    private HttpResponse<String> sent(String title, int daysAhead, int maximum) throws Exception {
        var day = LocalDate.now(Viewer.PARIS).plusDays(daysAhead).toString();
        return HtmlForm.of(coordinator.get(NETWORK + "/co-formations/nouvelle"), "form")
                .withNamed("title", title)
                .withNamed("minimum", "1")
                .withNamed("maximum", Integer.toString(maximum))
                .withNamed("aims", "On écrit un **plan de travail**.")
                .withNamed("halfDays[0].day", day)
                .withNamed("halfDays[0].begin", "09:00")
                .withNamed("halfDays[0].end", "12:00")
                .withNamed("halfDays[0].place", "Collège des Filaos")
                .withNamed("halfDays[0].link", LINK)
                .pressing("do", "save")
                .send(coordinator);
    }

    private static String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private HttpResponse<String> pressed(String path, String button) throws Exception {
        return HtmlForm.of(coordinator.get(path), "desk")
                .pressing("desk:" + button, "x")
                .send(coordinator);
    }

    @Test
    void oneIsPlannedAnnouncedConfirmedAndCancelled() throws Exception {
        var path = path(sent("Essai de co-formation", 40));
        assertThat(reader.get(path).statusCode()).isEqualTo(404);
        assertThat(coordinator.get(NETWORK + "/agenda").body()).contains("Essai de co-formation");
        assertThat(pressed(path, "publish").body()).contains("Personne n’a encore accepté");

        assertThat(pressed(path, "myself").statusCode()).isEqualTo(302);
        assertThat(pressed(path, "publish").statusCode()).isEqualTo(302);
        var page = reader.get(path).body();
        assertThat(page)
                .contains("<strong>plan de travail</strong>", "EducationEvent")
                .doesNotContain(LINK);
        assertThat(Jsoup.parse(page).select("form#desk, form#answer")).isEmpty();
        assertThat(coordinator.get(path).body()).contains(LINK);
        assertThat(reader.get("/co-formations?q=essai").body()).contains("Essai de co-formation");
        assertThat(reader.get("/agenda" + NETWORK + ".ics").body()).contains("Essai de co-formation");

        assertThat(pressed(path, "confirm").statusCode()).isEqualTo(302);
        var cancelled = HtmlForm.of(coordinator.get(path + "/annuler"), "form")
                .with("reason", "La salle est prise.")
                .send(coordinator);
        assertThat(cancelled.statusCode()).isEqualTo(302);
        assertThat(reader.get(path).body()).contains("La salle est prise.");
        for (var form : List.of("/modifier", "/annuler")) {
            assertThat(path(coordinator.get(path + form))).as(form).startsWith(path);
        }
    }

    @Test
    void aHalfDayIsAddedWithoutScriptAndWhatIsWrongIsSaidBesideIt() throws Exception {
        var more = HtmlForm.of(coordinator.get(NETWORK + "/co-formations/nouvelle"), "form")
                .withNamed("title", "À garder")
                .pressing("do", "add")
                .send(coordinator);
        var form = Jsoup.parse(more.body());
        assertThat(form.select("[name=title]").val()).isEqualTo("À garder");
        assertThat(form.select("[name='halfDays[1].day']")).hasSize(1);

        var wrong = HtmlForm.of(more, "form").pressing("do", "save").send(coordinator);
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(wrong.body()).select("[name='halfDays[1].day'][aria-invalid=true]"))
                .hasSize(1);
    }

    @Test
    void whoSavesAnOlderFormIsToldSo() throws Exception {
        var path = path(sent("Essai à deux", 50));
        var older = coordinator.get(path + "/modifier");
        path(HtmlForm.of(coordinator.get(path + "/modifier"), "form")
                .withNamed("title", "Première")
                .pressing("do", "save")
                .send(coordinator));
        var refused = HtmlForm.of(older, "form")
                .withNamed("title", "Seconde")
                .pressing("do", "save")
                .send(coordinator);
        assertThat(refused.body()).contains("Quelqu’un a modifié", "Seconde");
    }

    private static HttpResponse<String> placed(HttpPerson person, String path, String button) throws Exception {
        return HtmlForm.of(person.get(path), "place")
                .pressing("place:" + button, "x")
                .send(person);
    }

    @Test
    void aPlaceIsTakenWaitedForGivenBackAndAcceptedWithoutScript() throws Exception {
        var path = path(sent("Essai de places", 70, 1));
        assertThat(pressed(path, "myself").statusCode()).isEqualTo(302);
        assertThat(pressed(path, "publish").statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(reader.get(path).body()).select("a[href='/connexion?retour=" + path + "']"))
                .hasSize(1);
        assertThat(reader.get(path + "/place").statusCode()).isEqualTo(302);

        assertThat(placed(member, path, "register").statusCode()).isEqualTo(302);
        assertThat(member.get(path).body()).contains("Vous avez une place.", LINK);
        assertThat(reader.get(path).body())
                .contains("Toutes les places sont prises.")
                .doesNotContain(LINK);
        assertThat(member.get("/compte/co-formations").body()).contains("Essai de places");

        var second = HttpPerson.signedIn(portal, "florent.acacia@example.org");
        assertThat(placed(second, path, "wait").statusCode()).isEqualTo(302);
        assertThat(second.get(path).body())
                .contains("Vous êtes en tête de la liste d’attente.")
                .doesNotContain(LINK);

        var back = HtmlForm.of(member.get(path + "/place"), "form")
                .with("reason", "Un conseil de classe.")
                .pressing("form:cancel", "x")
                .send(member);
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(second.get(path + "/place").body()).contains("Une place vous est proposée");
        assertThat(second.get(path + "/place").body()).contains("Accepter la place");
        assertThat(placed(second, path + "/place", "take").statusCode()).isEqualTo(302);
        assertThat(second.get(path).body()).contains("Vous avez une place.");

        assertThat(coordinator.get(path + "/inscriptions").body())
                .contains("Florent Acacia", "Un conseil de classe.", "1 sur 1");
        assertThat(coordinator.get(path + "/inscriptions?forme=csv").body()).contains("Florent Acacia");
        assertThat(member.get(path + "/inscriptions").statusCode()).isEqualTo(403);
    }

    @Test
    void coordinatorsSeeWhatAnActDoesToEachBeforeTheyTakeAPlaceBack() throws Exception {
        var path = path(sent("Essai de liste", 80));
        assertThat(pressed(path, "myself").statusCode()).isEqualTo(302);
        assertThat(pressed(path, "publish").statusCode()).isEqualTo(302);
        assertThat(placed(member, path, "register").statusCode()).isEqualTo(302);
        var row = Jsoup.parse(coordinator.get(path + "/inscriptions").body())
                .select("tr[data-rk]")
                .eachAttr("data-rk");
        assertThat(row).hasSize(1);
        var preview = coordinator.get(path + "/inscriptions/ensemble?acte=REMOVE&membres=" + row.get(0));
        assertThat(preview.body()).contains("Tournesol", "Ce sera fait.");
        var silent = HtmlForm.of(preview, "form").pressing("form:carryOut", "x").send(coordinator);
        assertThat(Jsoup.parse(silent.body()).select("[aria-invalid=true]")).hasSize(1);
        var done = HtmlForm.of(preview, "form")
                .with("reason", "Deux fois absente.")
                .pressing("form:carryOut", "x")
                .send(coordinator);
        assertThat(done.body()).contains("C’est fait pour 1 personne.");
        assertThat(member.get(path).body()).contains("Deux fois absente.").doesNotContain(LINK);
    }

    @Test
    void othersPlanNothing() throws Exception {
        assertThat(member.get(NETWORK + "/co-formations/nouvelle").statusCode()).isEqualTo(403);
        assertThat(reader.get("/co-formations/999999999").statusCode()).isEqualTo(404);
        assertThat(reader.get("/co-formations/x").statusCode()).isEqualTo(404);
    }
}
