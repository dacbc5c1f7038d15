package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that administers a portal by a token of the demo's administrator. */
record Administrator(Distribution portal, String token) {

    private static final String EMAIL = "ambre.rucher@example.org";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger WRITTEN = new AtomicInteger();

    /**
     * With a new token.
     *
     * @param settings that the portal was launched with, beside its folder
     */
    static Administrator of(Distribution portal, Path data, Map<String, String> settings) throws IOException {
        var command = Distribution.run(data, settings, "token", EMAIL, "imports:write", "search:read");
        assertThat(command.exitCode()).as(command.output()).isZero();
        return new Administrator(portal, command.output().strip());
    }

    /** The same at another node. */
    Administrator at(Distribution node) {
        return new Administrator(node, token);
    }

    HttpResponse<String> get(String path) throws IOException {
        return portal.send(
                portal.request(path).header("Authorization", "Bearer " + token).GET());
    }

    /** Sends lines of resources; the path of the import's progress. */
    String imports(String lines) throws IOException {
        var accepted = portal.send(portal.request("/api/imports")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        var location = accepted.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/api/"));
    }

    /** A resource with a word of its own; in the database when this returns. */
    String write() throws IOException {
        var word = "nectarivore" + (char) ('a' + WRITTEN.getAndIncrement()) + "x";
        var progress = imports("{\"id\":\"" + word + "\",\"title\":\"Un document " + word
                + "\",\"text\":\"Écrit par une personne qui administre.\"}\n");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get(progress).body()).contains("\"imported\":1"));
        return word;
    }

    /** How many documents everyone finds by these very words. */
    long total(String text) throws IOException {
        var answer = portal.get("/api/search?verbatim=true&q=" + text);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Long.parseLong(answer.body().replaceFirst("(?s).*?\"total\":(\\d+).*", "$1"));
    }

    /** Document by document. */
    void seesThatIndexAndDatabaseAgree() throws IOException {
        var comparison = get("/api/index/comparison");
        assertThat(comparison.statusCode()).isEqualTo(200);
        assertThat(comparison.body())
                .contains("\"missing\":[]")
                .contains("\"surplus\":[]")
                .contains("\"stale\":[]")
                .doesNotContain("\"expected\":0");
    }
}
