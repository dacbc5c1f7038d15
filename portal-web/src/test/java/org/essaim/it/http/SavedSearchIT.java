package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the demo community. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SavedSearchIT {

    private static final String MEMBER = "noe.lavandin@example.org";

    @ArquillianResource
    private URL base;

    @Test
    void aSearchIsKeptFoundAgainRenamedAndDeletedWithoutScript() throws Exception {
        var member = HttpPerson.signedIn(base, MEMBER);
        var results = member.get("/recherche?q=cyclone&niveau=CM1&tri=titre").body();
        assertThat(results).contains("href=\"/compte/recherches/nouvelle?niveau=CM1&amp;q=cyclone\"");

        var form = member.get("/compte/recherches/nouvelle?niveau=CM1&q=cyclone");
        assertThat(form.body()).contains("Niveau\u00a0: CM1", "value=\"cyclone, CM1\"");
        var kept = HtmlForm.of(form, "form")
                .with("name", "Vents <forts>")
                .pressing("form:save", "form:save")
                .send(member);
        assertThat(location(kept)).isEqualTo("/compte/recherches");
        var list = member.get("/compte/recherches");
        assertThat(list.body()).contains("Vents &lt;forts&gt;");

        var twice = HtmlForm.of(member.get("/compte/recherches/nouvelle?q=vent"), "form")
                .with("name", "Vents <forts>")
                .pressing("form:save", "form:save")
                .send(member);
        assertThat(twice.body()).contains("id=\"form:name-e\"", "porte ce nom");

        var id = list.body().replaceFirst("(?s).*/compte/recherches/modifier\\?id=(\\d+).*", "$1");
        var changed = HtmlForm.of(member.get("/compte/recherches/modifier?id=" + id), "form")
                .with("name", "Tempêtes")
                .pressing("form:change", "form:change")
                .send(member);
        assertThat(location(changed)).isEqualTo("/compte/recherches");
        var seen = HtmlForm.of(member.get("/compte/recherches"), "list")
                .pressing("voir", id)
                .send(member);
        assertThat(location(seen)).isEqualTo("/recherche?niveau=CM1&q=cyclone&tri=date");

        var stranger = HttpPerson.signedIn(base, "melissa.tournesol@example.org");
        assertThat(stranger.get("/compte/recherches/modifier?id=" + id).statusCode())
                .isEqualTo(404);

        HtmlForm.of(member.get("/compte/recherches"), "list")
                .pressing("supprimer", id)
                .send(member);
        assertThat(member.get("/compte/recherches").body()).doesNotContain("Tempêtes");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
}
