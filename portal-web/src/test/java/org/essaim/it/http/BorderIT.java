package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class BorderIT {

    @ArquillianResource
    private URL base;

    @Test
    void theHomePageIsHtmlWithAStrictContentPolicy() throws Exception {
        var home = get("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(home.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void aViewHasNoAddressOfItsOwn() throws Exception {
        assertThat(get("/home/home.xhtml").statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownApiAddressIsAProblem() throws Exception {
        var answer = get("/api/nothing-here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return new HttpPerson(base).get(path);
    }
}
