package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartPageTest {

    private static final String HOST = "127.0.0.1";

    private int port;
    private StartPage page;

    @BeforeEach
    void open() throws IOException {
        port = Distribution.freePort();
        page = StartPage.open(HOST, port);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void theStartPageTellsPeopleToWaitAndProgramsWhenToRetry() throws Exception {
        var answer = ask("GET", "/scenarios?page=2");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
        assertThat(answer.body())
                .contains("<h1>Essaim démarre</h1>", "http-equiv=\"refresh\" content=\"5\"")
                .doesNotContain("@");
    }

    @Test
    void theApiAndTheHealthRespondWithProblemsDuringAStart() throws Exception {
        for (var path : new String[] {"/api/search?q=eau", "/health/ready"}) {
            var answer = ask("GET", path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"status\":503").doesNotContain("@");
        }
    }

    @Test
    void everyMethodGetsTheStartPage() throws Exception {
        assertThat(ask("HEAD", "/").statusCode()).isEqualTo(503);
        assertThat(ask("HEAD", "/").body()).isEmpty();
        assertThat(ask("POST", "/connexion").statusCode()).isEqualTo(503);
    }

    @Test
    void thePortIsHeldUntilThePortalTakesItOver() throws IOException {
        assertThatThrownBy(() -> StartPage.open(HOST, port))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("Port " + port);
        page.close();
        try (var portal = new ServerSocket(port)) {
            assertThat(portal.isBound()).isTrue();
        }
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
