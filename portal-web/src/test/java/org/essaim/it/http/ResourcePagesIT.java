package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Resources as their owner makes them and readers see them; on the demo community. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ResourcePagesIT {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @ArquillianResource
    private URL base;

    private HttpPerson author;

    @BeforeEach
    void signIn() throws Exception {
        author = HttpPerson.signedIn(base, "violette.propolis@example.org");
    }

    @Test
    void aPageOfOthersIsALinkThatClaimsNoLicence() throws Exception {
        var made = HtmlForm.of(author.get("/ressources/nouvelle?nature=LINK"), "form")
                .with("title", "Un site " + mark)
                .with("url", "https://école.example/leçon 1|2")
                .pressing("form:publish", "")
                .send(author);
        var page = page(new HttpPerson(base), location(made));
        assertThat(page.select("aside").text()).contains("Non déclarée").doesNotContain("CC BY");
        assertThat(page.select("main a[href=https://xn--cole-9oa.example/le%C3%A7on%201%7C2]"))
                .isNotEmpty();
        assertThat(page.select("main").text()).contains("école.example");
        assertThat(page.select("a[rel~=license]")).isEmpty();
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("Un site " + mark)
                .doesNotContain("\"license\"");
        assertThat(page(author, "/ressources?q=" + mark).select("li.res small").text())
                .endsWith("lien seulement");
    }

    @Test
    void aLanguageIsChosenByItsNameAndOneThatIsNotOfferedStays() throws Exception {
        var blank = author.get("/ressources/nouvelle?nature=TEXT");
        assertThat(Jsoup.parse(blank.body())
                        .select("select[name=form:language] option[selected]")
                        .text())
                .isEqualTo("français");
        var made = HtmlForm.of(blank, "form")
                .with("title", "En suédois " + mark)
                .with("text", "Hej")
                .with("licence", "CC-BY-4.0")
                .with("language", "sv")
                .pressing("form:save", "")
                .send(author);
        var path = location(made).replaceFirst("(/ressources/\\d+).*", "$1/modifier");
        var again =
                HtmlForm.of(author.get(path), "form").pressing("form:save", "").send(author);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(page(author, path)
                        .select("select[name=form:language] option[selected]")
                        .text())
                .isEqualTo("suédois");
    }

    @Test
    void aTextWithoutALicenceIsRefused() throws Exception {
        var answer = HtmlForm.of(author.get("/ressources/nouvelle?nature=TEXT"), "form")
                .with("title", "Un texte " + mark)
                .with("text", "Un texte")
                .send(author);
        assertThat(Jsoup.parse(answer.body()).getElementById("form:licence-e").text())
                .contains("Choisissez une licence");
    }

    @Test
    void draftsStandAmongOnesOwnResources() throws Exception {
        var made = HtmlForm.of(author.get("/ressources/nouvelle?nature=TEXT"), "form")
                .with("title", "Brouillon " + mark)
                .with("text", "Un texte")
                .with("licence", "CC-BY-4.0")
                .pressing("form:save", "")
                .send(author);
        var mine = page(author, "/mes-ressources?q=" + mark);
        assertThat(mine.select("li.res").text()).contains("Brouillon " + mark, "Modifier");
        assertThat(mine.select("li.res a[href=" + location(made) + "]")).hasSize(1);
        assertThat(page(author, "/mes-ressources?q=" + mark + "&etat=PUBLISHED").select("li.res"))
                .isEmpty();
        assertThat(page(author, "/ressources?q=" + mark).select("li.res")).isEmpty();
        assertThat(mine.select("header a[href$=/mes-ressources]"))
                .as("in the menu")
                .isNotEmpty();
        assertThat(page(author, "/ressources").select("main a[href$=/ressources/nouvelle]"))
                .isNotEmpty();
    }

    @Test
    void formulasAreDrawnAndSignsShowNowhereElse() throws Exception {
        var made = HtmlForm.of(author.get("/ressources/nouvelle?nature=TEXT"), "form")
                .with("title", "**Aires** " + mark)
                .with("description", "Pour **calculer** 2*3*4 et \\(x^2\\)")
                .with("text", "Voir https://example.org/aires\n\n    Un retrait\n\n\\[\\frac{1}{2}\\]")
                .with("licence", "CC-BY-4.0")
                .pressing("form:publish", "")
                .send(author);
        var page = page(new HttpPerson(base), location(made));
        assertThat(page.title()).startsWith("Aires " + mark);
        assertThat(page.select("h1").text()).isEqualTo("Aires " + mark);
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("Pour calculer 2*3*4 et x^2");
        assertThat(page.select(".prose strong").text()).isEqualTo("calculer");
        assertThat(page.select(".prose msup")).hasSize(1);
        assertThat(page.select(".prose math[display=block] mfrac")).hasSize(1);
        assertThat(page.select(".prose a[href=https://example.org/aires]").attr("rel"))
                .contains("nofollow", "ugc");
        assertThat(page.select(".prose pre")).isEmpty();
        assertThat(page.select("script[type=application/ld+json]").html()).doesNotContain("**");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static Document page(HttpPerson person, String path) throws Exception {
        var answer = person.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
