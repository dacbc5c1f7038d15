package org.essaim.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Documents through the import, until the index has the last of them. */
final class Imports {

    private Imports() {}

    static void measure(Path data) throws Exception {
        try (var portal = Portal.demo(); var corpora = Files.list(data.resolve("corpus"))) {
            portal.start();
            var token = portal.token("imports:write", "search:read");
            for (var corpus : corpora.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList()) {
                var before = System.nanoTime();
                var result = send(portal, token, corpus);
                awaitIndexed(portal);
                System.out.printf(
                        "%-28s received %5d imported %5d updated %5d failed %3d  in %.1f s, index included%n",
                        corpus.getFileName(),
                        Json.number(result, "received"),
                        Json.number(result, "imported"),
                        Json.number(result, "updated"),
                        Json.number(result, "failed"),
                        (System.nanoTime() - before) / 1e9);
                if (Json.number(result, "failed") > 0) {
                    System.out.println(result);
                }
            }
        }
    }

    /** Sends a file and waits until the import has ended; gives its report. */
    static String send(Portal portal, String token, Path file) throws IOException, InterruptedException {
        var path = begin(portal, token, file);
        while (true) {
            var progress = progress(portal, token, path);
            if (!"RUNNING".equals(Json.string(progress, "state"))) {
                return progress;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Sends a file; gives the path that shows how its import goes. */
    static String begin(Portal portal, String token, Path file) throws IOException, InterruptedException {
        var accepted = portal.send(portal.request("/api/imports")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
        if (accepted.statusCode() != 202) {
            throw new IOException(accepted.statusCode() + " " + accepted.body());
        }
        var location = accepted.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/api/"));
    }

    static String progress(Portal portal, String token, String path) throws IOException, InterruptedException {
        return portal.send(portal.request(path)
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .body();
    }

    /** Waits until nothing is left that the index has yet to hear of. */
    static void awaitIndexed(Portal portal) throws Exception {
        try (var database = portal.database();
                var left = database.prepareStatement("select count(*) from index_task")) {
            while (true) {
                try (var rows = left.executeQuery()) {
                    rows.next();
                    if (rows.getLong(1) == 0) {
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
