package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ErrorPagesIT {

    @ArquillianResource
    private URL base;

    @Test
    void aMissingPageIs404InTheLanguageOfTheReader() throws Exception {
        var person = new HttpPerson(base);
        var french = person.get("/rien-ici");
        assertThat(french.statusCode()).isEqualTo(404);
        assertThat(french.body()).contains("lang=\"fr\"", "noindex", "envolée");
        assertThat(french.headers().firstValue("content-security-policy")).isPresent();
        var english = person.send(person.request("/rien-ici").GET().header("Accept-Language", "en"));
        assertThat(english.body()).contains("lang=\"en\"", "flown away");
    }

    @Test
    void anExpiredFormSaysSo() throws Exception {
        var person = new HttpPerson(base);
        var answer = person.send(person.request("/design")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("sample=sample&jakarta.faces.ViewState=1:2")));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("restée ouverte", "href=\"/design\"").doesNotContain("Exception");
    }

    @Test
    void everyResponseCarriesARequestIdWhichATrustedProxyMaySet() throws Exception {
        var person = new HttpPerson(base);
        var answer = person.send(person.request("/api/rien").GET().header("X-Request-Id", "chosen-by-the-proxy"));
        assertThat(answer.headers().firstValue("x-request-id")).hasValue("chosen-by-the-proxy");
        assertThat(answer.body()).contains("\"request\":\"chosen-by-the-proxy\"");
        var hostile = person.send(person.request("/rien-ici").GET().header("X-Request-Id", "<script>"));
        assertThat(hostile.headers().firstValue("x-request-id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{16}"));
    }

    @Test
    void versionedAssetsAreCachedForAYear() throws Exception {
        var person = new HttpPerson(base);
        assertThat(person.get("/assets/css/essaim.css?v=1").headers().firstValue("cache-control"))
                .contains("public, max-age=31536000, immutable");
        assertThat(person.get("/assets/css/essaim.css").headers().firstValue("cache-control"))
                .contains("public, max-age=300");
        assertThat(person.get("/assets/css/tokens.css").statusCode()).isEqualTo(404);
    }
}
