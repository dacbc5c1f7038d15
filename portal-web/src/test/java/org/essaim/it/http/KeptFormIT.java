package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was typed comes back after signing in again, to the same person, and nothing is done with it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class KeptFormIT {

    private static final String TEACHER = "melissa.tournesol@example.org";

    @ArquillianResource
    private URL base;

    @Test
    void aFormOfANewScenarioComesBackFilledAfterSigningIn() throws Exception {
        var person = HttpPerson.signedIn(base, TEACHER);
        var form = HtmlForm.of(person.get("/scenarios/nouveau"), "form").with("title", "Écrit avant la fin");
        signOut(person);
        var resumed = signIn(person, form.send(person), TEACHER);
        var page = page(HtmlForm.of(resumed, "reprise").send(person));
        assertThat(page.getElementById("form:title").attr("value")).isEqualTo("Écrit avant la fin");
        assertThat(page.title()).contains("scénario");
    }

    @Test
    void aFormOfANewResourceComesBackWithoutBeingSubmitted() throws Exception {
        var person = HttpPerson.signedIn(base, TEACHER);
        var form = OnceIT.resource(person, "Ressource gardée")
                .with("description", "Deux lignes\nde texte & « autre »")
                .pressing("form:save", "x");
        signOut(person);
        var resumed = signIn(person, form.send(person), TEACHER);
        var answer = HtmlForm.of(resumed, "reprise").send(person);
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = page(answer);
        assertThat(page.getElementById("form:title").attr("value")).isEqualTo("Ressource gardée");
        assertThat(page.getElementById("form:description").wholeText().strip())
                .isEqualToNormalizingNewlines("Deux lignes\nde texte & « autre »");
        assertThat(page.select("select[id=form:licence] option[selected]").attr("value"))
                .isEqualTo("CC-BY-SA-4.0");

        var made = HtmlForm.of(answer, "form").pressing("form:save", "x").send(person);
        assertThat(made.headers().firstValue("Location").orElseThrow()).contains("/ressources/");
    }

    @Test
    void anotherMemberDoesNotGetTheFilledForm() throws Exception {
        var person = HttpPerson.signedIn(base, TEACHER);
        var form = HtmlForm.of(person.get("/scenarios/nouveau"), "form").with("title", "Rien que pour moi");
        signOut(person);
        var entered = signIn(person, form.send(person), "iris.bourdon@example.org");
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.body()).doesNotContain("Rien que pour moi");
        assertThat(person.get("/scenarios/nouveau").body())
                .contains("autre compte")
                .doesNotContain("Rien que pour moi");
    }

    @Test
    void passwordsAreNotCarriedAlong() throws Exception {
        var person = HttpPerson.signedIn(base, TEACHER);
        var form = HtmlForm.of(person.get("/compte/adresse"), "form");
        var sent = form.with("current", "orage violet tambour 9");
        signOut(person);
        assertThat(sent.send(person).body()).doesNotContain("orage");
    }

    private static void signOut(HttpPerson person) throws Exception {
        person.send(person.request("/deconnexion").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> signIn(HttpPerson person, HttpResponse<String> refused, String email)
            throws Exception {
        assertThat(refused.statusCode()).isEqualTo(401);
        var asked = HtmlForm.of(refused, "garde").send(person);
        return HtmlForm.of(asked, "form")
                .with("email", email)
                .with("password", "butiner-ensemble")
                .send(person);
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
