package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Surveys of the demo as people meet them, without script. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SurveyIT {

    private static final String ABOUT = "Questionner à l’écrit avant la séance";

    @ArquillianResource
    private URL portal;

    private HttpPerson person(String name) throws Exception {
        return HttpPerson.signedIn(portal, name + "@example.org");
    }

    /** Where the survey of the co-training in Paris is. */
    private static String path(HttpPerson guest) throws Exception {
        return Jsoup.parse(guest.get("/compte/co-formations").body()).select("a[href$=/questionnaire]").stream()
                .filter(link -> link.text().contains(ABOUT))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    @Test
    void whatIsRefusedComesBackAsItWasTypedAndWhatIsSentCountsOnce() throws Exception {
        var guest = person("iris.bourdon");
        var path = path(guest);
        var asked = guest.get(path);
        assertThat(asked.body()).contains("La co-formation a répondu à mes attentes.", "ni nom ni heure");
        var empty = HtmlForm.of(asked, "form").send(guest);
        assertThat(empty.body()).contains("Répondez à une question au moins.");
        var wrong = HtmlForm.of(asked, "form")
                .withNamed("replies[0].value", "9")
                .withNamed("replies[5].value", "Les essais en petits groupes.")
                .send(guest);
        assertThat(Jsoup.parse(wrong.body())
                        .select("[name=replies[5].value]")
                        .first()
                        .text())
                .isEqualTo("Les essais en petits groupes.");
        assertThat(wrong.body()).contains("Choisissez dans la liste.");
        var right = HtmlForm.of(wrong, "form").withNamed("replies[0].value", "4");
        assertThat(right.send(guest).statusCode()).isEqualTo(302);
        assertThat(guest.get(path).body())
                .contains("Votre réponse est enregistrée.")
                .doesNotContain("replies[0]");
        assertThat(HtmlForm.of(asked, "form")
                        .withNamed("replies[0].value", "1")
                        .send(guest)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void resultsAreInWordsForWhoCoordinates() throws Exception {
        var path = path(person("yael.ruchette")) + "/resultats";
        var page = Jsoup.parse(person("rose.alveole").get(path).body());
        assertThat(page.text()).contains("10 réponses", "17 personnes interrogées", "5, tout à fait d’accord");
        assertThat(page.select("progress")).isNotEmpty().allSatisfy(bar -> assertThat(
                        page.select("label[for=" + bar.id() + "]"))
                .hasSize(1));
        assertThat(person("yael.ruchette").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void aModeratorShowsATextAndDeletesAnotherForAReason() throws Exception {
        var moderator = person("basile.romarin");
        var listed = Jsoup.parse(moderator.get("/moderation/questionnaires").body())
                .select("a[href^=/moderation/questionnaires/]")
                .eachAttr("href");
        assertThat(listed).hasSizeGreaterThan(1);
        var first = moderator.get(listed.get(0));
        var text = Jsoup.parse(first.body()).select("blockquote").text();
        var silent = HtmlForm.of(first, "form").pressing("form:withhold", "x").send(moderator);
        assertThat(silent.body()).contains("Dites pourquoi il n’est pas montré.", text);
        assertThat(HtmlForm.of(first, "form")
                        .with("reason", "Une personne y est reconnaissable.")
                        .pressing("form:withhold", "x")
                        .send(moderator)
                        .statusCode())
                .isEqualTo(302);
        assertThat(moderator.get(listed.get(0)).statusCode()).isEqualTo(404);
        assertThat(HtmlForm.of(moderator.get(listed.get(1)), "form")
                        .pressing("form:show", "x")
                        .send(moderator)
                        .statusCode())
                .isEqualTo(302);
        assertThat(person("melissa.tournesol").get("/moderation/questionnaires").statusCode())
                .isEqualTo(403);
    }

    @Test
    void questionsAreAddedAndMovedWithoutScript() throws Exception {
        var administrator = person("ambre.rucher");
        assertThat(administrator.get("/administration/questionnaires").body())
                .contains("Que faudrait-il changer la prochaine fois");
        var form = administrator.get("/administration/questionnaires/suivi");
        var added = HtmlForm.of(form, "form").pressing("do", "add").send(administrator);
        var refused = HtmlForm.of(added, "form").pressing("do", "save").send(administrator);
        assertThat(refused.body()).contains("Écrivez la question.");
        var saved = HtmlForm.of(refused, "form")
                .withNamed("questions[5].words", "Referiez-vous une co-formation ?")
                .withNamed("questions[5].kind", "CHOICE")
                .withNamed("questions[5].choices", "Oui\nNon")
                .pressing("do", "save")
                .send(administrator);
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(administrator.get("/administration/questionnaires").body())
                .contains("Referiez-vous une co-formation");
    }
}
