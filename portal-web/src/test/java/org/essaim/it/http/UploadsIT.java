package org.essaim.it.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.essaim.it.Address;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are sent: who may, how much, and what stays of them; on the demo community. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class UploadsIT {

    private static final long HUGE = 200L << 20;

    @ArquillianResource
    private URL base;

    /** The response comes although not one byte of the body was sent. */
    @ParameterizedTest
    @CsvSource({
        "/ressources/nouvelle,302",
        "/ressources/1/modifier,302",
        "/administration/imports,302",
        "/connexion,415",
        "/scenarios,415",
        "/library/editing/resource.xhtml,415",
        "/nulle-part,415"
    })
    void anUploadWithoutSignInIsRefusedBeforeItsBodyIsRead(String path, int status) throws Exception {
        var answer = announce(path, "", HUGE);
        assertThat(answer.get(0)).contains(" " + status + " ");
        assertThat(answer).anyMatch(line -> line.equalsIgnoreCase("Connection: close"));
        if (status == 302) {
            assertThat(answer).anyMatch(line -> line.startsWith("Location: /connexion?retour="));
        }
        assertNothingReceivedStays();
    }

    @Test
    void anUploadWithoutTheRightIsRefusedBeforeItsBodyIsRead() throws Exception {
        var teacher = cookie("violette.propolis@example.org");
        assertThat(announce("/administration/imports", teacher, HUGE).get(0)).contains(" 403 ");
        assertThat(announce("/ressources/999999/modifier", teacher, 1_000).get(0))
                .contains(" 404 ");
        assertThat(announce("/ressources/nouvelle", teacher, HUGE).get(0)).contains(" 413 ");
        for (var place : List.of(
                "/reseaux/les-butineuses-d-aix-marseille/annonces/nouvelle",
                "/reseaux/les-butineuses-d-aix-marseille/invitations",
                "/reseaux/la-ruche-de-paris/annonces/nouvelle",
                "/reseaux/la-ruche-de-paris/discussions/nouvelle")) {
            assertThat(announce(place, teacher, 1_000).get(0)).as(place).contains(" 403 ");
        }
    }

    @Test
    void anUploadLeavesNoTemporaryFile() throws Exception {
        var author = HttpPerson.signedIn(base, "violette.propolis@example.org");
        var title = "Fiche " + UUID.randomUUID();
        var answer = send(author, title, "plan.txt", "Temps 1 : la capsule.");
        assertThat(answer.statusCode()).isEqualTo(302);
        var page = author.get(answer.headers().firstValue("location").orElseThrow());
        assertThat(page.body()).contains(title);
        assertNothingReceivedStays();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void whatComesWithAFilePassesTheGateInEveryLanguage(String language) throws Exception {
        var author = HttpPerson.signedIn(base, "violette.propolis@example.org");
        var answer = HtmlForm.of(author.get(language + "/ressources/nouvelle?nature=FILE"), "form")
                .with("title", "Fi\u202eche")
                .with("licence", "CC-BY-4.0")
                .withNamed("jakarta.faces.RenderKitId", "none")
                .send(author, "file", "plan.txt", "Temps 1 : la capsule.");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow())
                .matches(".*" + language + "/ressources/\\d+-fiche");
    }

    @Test
    void aRefusedFileTypeIsReportedBesideItsFieldAndLeavesNothing() throws Exception {
        var author = HttpPerson.signedIn(base, "violette.propolis@example.org");
        var answer = send(author, "Un programme", "plan.pdf", "MZ ceci n’est pas un PDF");
        assertThat(answer.statusCode()).isEqualTo(200);
        var form = Jsoup.parse(answer.body());
        assertThat(form.getElementById("form:file-e").text()).contains("Ce type de fichier n’est pas accepté");
        assertThat(form.getElementById("form:title").val()).isEqualTo("Un programme");
        assertNothingReceivedStays();
    }

    @Test
    void aFileThatIsTooLargeKeepsTheFormFilledAndLeavesNothing() throws Exception {
        var author = HttpPerson.signedIn(base, "violette.propolis@example.org");
        var answer = send(author, "Un film", "film.txt", "a".repeat(21 << 20));
        assertThat(answer.statusCode()).isEqualTo(200);
        var form = Jsoup.parse(answer.body());
        assertThat(form.getElementById("form:file-e").text()).contains("20");
        assertThat(form.getElementById("form:title").val()).isEqualTo("Un film");
        assertNothingReceivedStays();
    }

    @Test
    void aTextThatIsTooExpensiveToShowIsRefusedBesideItsField() throws Exception {
        var author = HttpPerson.signedIn(base, "violette.propolis@example.org");
        var table = "|a".repeat(330) + "|\n" + "|-".repeat(330) + "|\n" + "|x|\n".repeat(3_000);
        var answer = HtmlForm.of(author.get("/ressources/nouvelle?nature=TEXT"), "form")
                .with("title", "Un tableau")
                .with("licence", "CC-BY-4.0")
                .with("text", table)
                .send(author);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).getElementById("form:text-e").text())
                .startsWith("Les tableaux de ce texte ont trop de cases");
    }

    private HttpResponse<String> send(HttpPerson author, String title, String name, String content) throws Exception {
        return HtmlForm.of(author.get("/ressources/nouvelle?nature=FILE"), "form")
                .with("title", title)
                .with("licence", "CC-BY-4.0")
                .send(author, "file", name, content);
    }

    private String cookie(String email) throws Exception {
        return HttpPerson.signedIn(base, email).cookies();
    }

    /** Sends the head of a request that announces so many bytes, and none of them; gives the head of the response. */
    private List<String> announce(String path, String cookies, long bytes) throws IOException {
        var node = Address.of(base);
        try (var socket = new Socket(node.getHost(), node.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: " + node.getAuthority() + "\r\n"
                                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + bytes
                                    + "\r\n"
                                    + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n") + "\r\n")
                            .getBytes(ISO_8859_1));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            var head = new ArrayList<String>();
            for (var line = answer.readLine(); line != null && !line.isEmpty(); line = answer.readLine()) {
                head.add(line);
            }
            return head;
        }
    }

    /** The files go once the request ends, which is a moment after its answer has arrived. */
    private static void assertNothingReceivedStays() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(received()).isEmpty());
    }

    /** What is left of files that were received. */
    private static List<Path> received() throws IOException {
        var uploads = Path.of(System.getProperty("essaim.test.data"), "uploads");
        if (!Files.exists(uploads)) {
            return List.of();
        }
        try (var files = Files.list(uploads)) {
            return files.toList();
        }
    }
}
