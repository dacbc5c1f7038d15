package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Announcements over HTTP: written, looked at before they are sent, sent, corrected, withdrawn; read by whom they are for. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class AnnouncementsIT {

    private static final String NETWORK = "/reseaux/la-ruche-de-paris";
    private static final String FEED = "/reseaux/la-ruche-de-paris.atom";

    @ArquillianResource
    private URL base;

    private HttpPerson reader;
    private HttpPerson coordinator;
    private HttpPerson member;

    @BeforeEach
    void somebodyComes() throws Exception {
        reader = new HttpPerson(base);
        coordinator = HttpPerson.signedIn(base, "gabin.melilot@example.org");
        member = HttpPerson.signedIn(base, "melissa.tournesol@example.org");
    }

    private String written(String title, String shownTo) throws Exception {
        var answer = HtmlForm.of(coordinator.get(NETWORK + "/annonces/nouvelle"), "form")
                .with("title", title)
                .with("text", "Rendez-vous **samedi**.")
                .with("shownTo", shownTo)
                .send(coordinator, "files", "trajets.txt", "Martigues, 8 h");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return path(answer).replace("/envoi", "");
    }

    private void sent(String path) throws Exception {
        var before = coordinator.get(path + "/envoi");
        assertThat(Jsoup.parse(before.body())
                        .select("#envoi ~ *, section li strong")
                        .text())
                .isNotEmpty();
        assertThat(before.body()).contains("la personne qui l’écrit");
        var answer = HtmlForm.of(before, "now").pressing("now:publish", "x").send(coordinator);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void anOpenAnnouncementIsReadByEverybodyOnceItIsSent() throws Exception {
        var path = written("Portes ouvertes à Aubagne", "EVERYONE");
        assertThat(reader.get(path).statusCode()).isEqualTo(404);
        assertThat(reader.get(NETWORK).body()).doesNotContain("Portes ouvertes à Aubagne");
        sent(path);
        assertThat(reader.get(path).body()).contains("Portes ouvertes à Aubagne", "<strong>samedi</strong>");
        assertThat(reader.get(NETWORK).body()).contains("Portes ouvertes à Aubagne");
        assertThat(reader.get(FEED).body()).contains("Portes ouvertes à Aubagne");
        assertThat(coordinator.get(path + "/envoi").body()).contains("Rien ne mesure qui ouvre le courrier");

        HtmlForm.of(coordinator.get(path + "/modifier"), "form")
                .with("title", "Portes ouvertes à Cassis")
                .send(coordinator);
        assertThat(reader.get(path).body()).contains("Portes ouvertes à Cassis", "modifiée le");
        HtmlForm.of(coordinator.get(path + "/retirer"), "form")
                .with("reason", "La salle est prise.")
                .send(coordinator);
        assertThat(reader.get(path).body()).contains("La salle est prise.").doesNotContain("samedi");
        assertThat(reader.get(NETWORK).body()).doesNotContain("Portes ouvertes à Cassis");
        for (var form : List.of("/modifier", "/retirer")) {
            assertThat(path(coordinator.get(path + form))).as(form).startsWith(path);
        }
    }

    @Test
    void whatIsForMembersIsReadByMembersAlone() throws Exception {
        var path = written("Covoiturage depuis Martigues", "MEMBERS");
        sent(path);
        assertThat(member.get(path).body()).contains("samedi");
        HtmlForm.of(coordinator.get(path + "/modifier"), "form")
                .with("text", "Rendez-vous **dimanche**.")
                .send(coordinator, "files", "", "");
        var corrected = member.get(path).body();
        assertThat(corrected).contains("dimanche");
        var file = Jsoup.parse(corrected).select("ul.attached a").attr("href");
        assertThat(member.get(file).body()).isEqualTo("Martigues, 8 h");
        assertThat(member.get("/").body()).contains("Covoiturage depuis Martigues");
        assertThat(member.get(path + "/envoi").statusCode()).isEqualTo(403);
        var stranger = HttpPerson.signedIn(base, "apolline.trefle@example.org");
        for (var other : new HttpPerson[] {reader, stranger}) {
            assertThat(other.get(path).statusCode()).isEqualTo(404);
            assertThat(other.get(file).statusCode()).isEqualTo(404);
            for (var page :
                    new String[] {NETWORK, NETWORK + "/annonces", FEED, "/recherche?q=Covoiturage+Martigues", "/"}) {
                assertThat(other.get(page).body()).as(page).doesNotContain("Covoiturage depuis");
            }
        }
    }
}
