package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** An administrator of the demo community who writes through the API and compares the index with the database. */
final class IndexKeeper {

    private static final String ADMINISTRATOR = "ambre.rucher@example.org";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Distribution portal;
    private final String token;
    private int written;

    private IndexKeeper(Distribution portal, String token) {
        this.portal = portal;
        this.token = token;
    }

    /** With a new token of a portal that runs. */
    static IndexKeeper of(Distribution portal, Path data, Map<String, String> settings) throws IOException {
        var command = Distribution.run(data, settings, "token", ADMINISTRATOR, "imports:write", "search:read");
        assertThat(command.exitCode()).as(command.output()).isZero();
        return new IndexKeeper(portal, command.output().strip());
    }

    /** The same with the same token, at another portal. */
    IndexKeeper at(Distribution other) {
        return new IndexKeeper(other, token);
    }

    /** A resource with a word of its own, through the API; in the database when this returns. */
    String write() throws IOException {
        var word = "nectarivore" + "abcdefgh".charAt(written++) + "x";
        var accepted = portal.send(portal.request("/api/imports")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"" + word + "\",\"title\":\"Un document " + word
                        + "\",\"text\":\"Écrit pendant que la recherche manquait.\"}\n")));
        assertThat(accepted.statusCode()).isEqualTo(202);
        var location = accepted.headers().firstValue("Location").orElseThrow();
        var progress = location.substring(location.indexOf("/api/"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get(progress).body()).contains("\"imported\":1"));
        return word;
    }

    /** How many documents everyone finds. */
    long total(String text) throws IOException {
        var answer = portal.get("/api/search?q=" + text);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Long.parseLong(answer.body().replaceFirst("(?s).*?\"total\":(\\d+).*", "$1"));
    }

    void assertIndexIsTrue() throws IOException {
        var comparison = get("/api/index/comparison");
        assertThat(comparison.statusCode()).isEqualTo(200);
        assertThat(comparison.body())
                .contains("\"missing\":[]")
                .contains("\"surplus\":[]")
                .contains("\"stale\":[]")
                .doesNotContain("\"expected\":0");
    }

    HttpResponse<String> get(String path) throws IOException {
        return portal.send(
                portal.request(path).header("Authorization", "Bearer " + token).GET());
    }
}
