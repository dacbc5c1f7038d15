package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essaim.it.Address;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class BorderIT {

    @ArquillianResource
    private URL base;

    private HttpPerson person;

    @BeforeEach
    void arrive() {
        person = new HttpPerson(base);
    }

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
    void aViewCannotBeRequestedByItsFileName() throws Exception {
        assertThat(get("/home/home.xhtml").statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownApiAddressIsAProblem() throws Exception {
        var answer = get("/api/nothing-here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404");
    }

    @Test
    void forwardedHeadersOfATrustedProxyAreBelieved() throws Exception {
        var plain = get("/");
        var secure = person.send(
                person.request("/").header("X-Forwarded-Proto", "https").GET());
        assertThat(header(plain, "strict-transport-security")).isEmpty();
        assertThat(header(secure, "strict-transport-security")).startsWith("max-age=");
    }

    @Test
    void aRedirectIsRelative() throws Exception {
        var answer = get("/.well-known/change-password");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "location")).isEqualTo("/compte/mot-de-passe");
    }

    @Test
    void securityTxtNamesAContact() throws Exception {
        assertThat(get("/.well-known/security.txt").body())
                .startsWith("Contact: mailto:contact@example.org\n")
                .containsPattern("Expires: 20\\d\\d-\\d\\d-\\d\\dT00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"csp-report\":{\"document-uri\":\"http://localhost/?q=secret\",\"blocked-uri\":\"inline\"}}",
                "{\"csp-report\":7}",
                "[]",
                "null",
                "{\"csp-report\":null}",
                "{\"csp-report\":{\"blocked-uri\":7}}",
                "\"csp-report\"",
                "{",
                ""
            })
    void anyContentPolicyReportIsAccepted(String report) throws Exception {
        assertThat(report("application/csp-report", report)).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void aReportWithinReportsIsTakenAsWell(String opening) throws Exception {
        assertThat(report("application/csp-report", opening.repeat(3_000))).isEqualTo(204);
    }

    @Test
    void aContentPolicyReportThatIsTooLongIsRefused() throws Exception {
        assertThat(report("application/csp-report", "x".repeat(20_000))).isEqualTo(413);
    }

    /** A page would cost more than what is refused, thousands of times. */
    @Test
    void whoSendsTooManySlowBodiesIsRefusedInAFewWords() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 40; i++) {
                slow.add(slowBody());
            }
            var refused = await().atMost(Duration.ofSeconds(30))
                    .until(() -> slow.stream().filter(BorderIT::isAnswered).findFirst(), Optional::isPresent)
                    .orElseThrow();
            assertThat(read(refused, "Réessayez"))
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Connection: close", "text/plain");
        } finally {
            for (var each : slow) {
                each.close();
            }
        }
    }

    /** Tells of a body and sends nothing of it, as somebody whom no other test knows. */
    private Socket slowBody() throws IOException {
        var address = Address.of(base);
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write("""
                POST /connexion HTTP/1.1
                Host: localhost
                X-Forwarded-For: 203.0.113.99
                Content-Type: application/x-www-form-urlencoded
                Content-Length: 1000

                """.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Reads up to a word: the server may wait a while for the rest of a body before it hangs up. */
    private static String read(Socket socket, String last) throws IOException {
        var answer = new ByteArrayOutputStream();
        var bytes = new byte[1024];
        while (!answer.toString(StandardCharsets.UTF_8).contains(last)) {
            var count = socket.getInputStream().read(bytes);
            if (count < 0) {
                break;
            }
            answer.write(bytes, 0, count);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noContainerSessionIsCreated() throws Exception {
        for (var path : List.of("/", "/connexion", "/inscription", "/recherche", "/scenarios")) {
            assertThat(get(path).headers().allValues("set-cookie")).as(path).isEmpty();
        }
    }

    @Test
    void metricsAreForAdministratorsAndMonitoringTokens() throws Exception {
        assertThat(get("/metrics").statusCode()).isEqualTo(401);
        assertThat(watch("essaim_wrong").statusCode()).isEqualTo(401);

        get("/scenarios");
        get("/scenarios");
        var administrator = HttpPerson.signedIn(base, "ambre.rucher@example.org");
        assertThat(watch(token(administrator, "metrics:read")).body())
                .containsPattern("essaim_index_lag_seconds\\{[^}]*} 0")
                .containsPattern("essaim_scenarios_published\\{[^}]*} \\d\\d")
                .containsPattern("essaim_requests_seconds_count\\{[^}]*route=\"/connexion\"[^}]*} \\d")
                .as("pages from the cache have their route too")
                .containsPattern("essaim_requests_seconds_count\\{[^}]*route=\"/scenarios\"[^}]*} ([2-9]|\\d\\d)")
                .contains("essaim_mail_waiting", "essaim_database_connections", "gc_total");
        assertThat(watch(token(administrator, "search:read")).statusCode()).isEqualTo(403);
        assertThat(HttpPerson.signedIn(base, "iris.bourdon@example.org")
                        .get("/metrics")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String token(HttpPerson member, String scope) throws Exception {
        var issued = HtmlForm.of(member.get("/compte/jetons"), "form")
                .with("name", "Mesures")
                .with("scopes", scope)
                .send(member);
        var token = Pattern.compile("essaim_[\\w-]{43}").matcher(issued.body());
        assertThat(token.find()).isTrue();
        return token.group();
    }

    private HttpResponse<String> watch(String token) throws IOException, InterruptedException {
        return person.send(person.request("/metrics")
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    private int report(String type, String body) throws IOException, InterruptedException {
        return person.send(person.request("/rapports/csp")
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return person.get(path);
    }
}
