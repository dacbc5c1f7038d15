package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.zip.ZipInputStream;
import org.essaim.it.Rows;
import org.essaim.it.SheetRows;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sign-in sheets without script: ticked, shown, closed and amended. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SheetsIT {

    private static final String TRAINER = "berenice.genet@example.org";
    private static final String FIRST = "melissa.tournesol@example.org";
    private static final String SECOND = "gaspard.thym@example.org";

    @ArquillianResource
    private URL portal;

    private HttpPerson trainer;
    private HttpPerson member;
    private SheetRows rows;

    @BeforeEach
    void aHalfDay() throws Exception {
        trainer = HttpPerson.signedIn(portal, TRAINER);
        member = HttpPerson.signedIn(portal, FIRST);
        rows = SheetRows.with(TRAINER, FIRST, SECOND);
    }

    private long line(String email) throws Exception {
        return Rows.number(
                "select l.id from sign_in_line l join sign_in_sheet s on s.id = l.sheet_id join member m"
                        + " on m.id = l.member_id where s.half_day_id = ? and m.email = ?",
                rows.half(),
                email);
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).text()).isEqualTo(302);
        return answer;
    }

    private HtmlForm ticking() throws Exception {
        return HtmlForm.of(trainer.get(rows.path()), "form").pressing("form:save", "x");
    }

    private String code() throws Exception {
        return Jsoup.parse(trainer.get(rows.path() + "/code").body())
                .select(".room__signs")
                .text();
    }

    @Test
    void aSheetIsTickedClosedAndAmendedAndTheAttestationsFollow() throws Exception {
        trainer.get(rows.path());
        var first = line(FIRST);
        var second = line(SECOND);
        var wrong = ticking()
                .withNamed("lines[" + first + "].state", "PRESENT")
                .withNamed("lines[" + first + "].late", "999")
                .send(trainer);
        var field = Jsoup.parse(wrong.body()).getElementsByAttributeValue("name", "lines[" + first + "].late");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.val()).isEqualTo("999");

        done(ticking()
                .withNamed("lines[" + first + "].state", "PRESENT")
                .withNamed("lines[" + first + "].late", "15")
                .send(trainer));
        assertThat(trainer.get(rows.path()).body()).contains("1 présence");
        var closing = HtmlForm.of(trainer.get(rows.path() + "/clore"), "form");
        assertThat(closing.send(trainer).body()).contains("Dites comment noter");
        done(closing.with("rest", "ABSENT").send(trainer));
        assertThat(member.get("/compte/attestations").body()).contains("Émarger sans peine");

        var amending = HtmlForm.of(trainer.get(rows.path()), "amend")
                .with("line", Long.toString(second))
                .with("state", "PRESENT")
                .with("reason", "Son nom est sur la feuille de papier.");
        done(amending.send(trainer));
        assertThat(trainer.get(rows.path()).body()).contains("Son nom est sur la feuille de papier.");
        var list = "/co-formations/" + rows.coTraining() + "/attestations";
        assertThat(Jsoup.parse(trainer.get(list).body()).select("tbody tr")).hasSize(3);
        assertThat(trainer.get(list + "?forme=csv").body()).contains("Mélissa Tournesol");
    }

    @Test
    void onlyWhatTheTrainerChangedIsSavedSoThatCheckingInMeanwhileCounts() throws Exception {
        var shown = HtmlForm.of(trainer.get(rows.path()), "form").pressing("form:save", "x");
        done(HtmlForm.of(member.get(rows.presence()), "form")
                .with("code", code().toLowerCase())
                .send(member));
        assertThat(member.get(rows.presence()).body()).contains("Votre présence est notée");
        done(shown.withNamed("lines[" + line(SECOND) + "].state", "EXCUSED").send(trainer));
        assertThat(trainer.get(rows.path()).body()).contains("1 présence", "1 absence excusée");
    }

    @Test
    void whoScansTheCodeWithoutASessionComesBackToItAndAWrongOneIsSaidBesideTheField() throws Exception {
        var page = new HttpPerson(portal).get(rows.presence() + "?code=ACDEFH");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("location").orElseThrow())
                .contains("/connexion?retour=", "ACDEFH", "presence");
        var filled = member.get(rows.presence() + "?code=ACDEFH");
        assertThat(Jsoup.parse(filled.body()).getElementById("form:code").val()).isEqualTo("ACDEFH");
        assertThat(HtmlForm.of(filled, "form").send(member).body()).contains("Ce n’est pas le code de la salle");
    }

    @Test
    void whatTheRoomSeesNamesNobody() throws Exception {
        var room = trainer.get(rows.path() + "/code").body();
        assertThat(room).contains("<svg", "/presence/" + rows.half()).doesNotContain("Genet", "Tournesol");
        assertThat(Jsoup.parse(room).select("noscript meta[http-equiv=refresh]"))
                .hasSize(1);
    }

    @Test
    void theSheetIsPrintedAndAttestationsComeInFolders() throws Exception {
        assertThat(trainer.get("/emargement/feuille/" + rows.half() + ".pdf").body())
                .startsWith("%PDF");
        trainer.get(rows.path());
        done(HtmlForm.of(trainer.get(rows.path()), "form")
                .pressing("form:all", "x")
                .send(trainer));
        done(HtmlForm.of(trainer.get(rows.path() + "/clore"), "form").send(trainer));
        var zip = trainer.bytes("/emargement/attestations/" + rows.coTraining() + ".zip")
                .body();
        var files = 0;
        try (var read = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                assertThat(entry.getName()).matches("[a-z0-9-]+(/[0-9AB]{3})?/[a-z-]+-\\d{4}-\\d{5}\\.pdf");
                assertThat(read.readNBytes(4)).asString().isEqualTo("%PDF");
                files++;
            }
        }
        assertThat(files).isEqualTo(3);
    }
}
