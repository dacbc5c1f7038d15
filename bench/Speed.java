package org.essaim.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.essaim.search.SearchQuery;
import org.essaim.search.lucene.LuceneSearchEngine;

/**
 * Requests a second with wrk (16 connections, gzip) on the same cores as the portal, as ratios: a search against the
 * same query on the bare index, pages against a static file of the same size on the same server, and the same pages
 * signed in against anonymous.
 */
final class Speed {

    private static final String MEMBER = "melissa.tournesol@example.org";
    private static final String QUERY = "classe inversée";
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([0-9.]+)");
    private static final Pattern STATEMENTS = Pattern.compile("sql;desc=\"(\\d+)\"");
    private static final int CORES = 2;
    private static final int SECONDS = 10;

    private Speed() {}

    static void measure(Path data) throws Exception {
        statements();
        var folder = Files.createTempDirectory("essaim-bench");
        var app = copyOfApplication(folder.resolve("ROOT"));
        try (var portal = new Portal(
                Files.createDirectories(folder.resolve("data")),
                List.of("-Dessaim.app=" + app),
                Map.of("ESSAIM_DEMO", "true"))) {
            portal.start();
            fill(portal, data);
            var scenario = scenario(portal);
            pages(portal, app, scenario, "/scenarios");
            signedIn(portal, MEMBER, "/", "/scenarios", scenario, "/ressources", "/recherche?q=fractions", "/mes-scenarios");
            var search = rate(portal, "/api/search?q=classe%20invers%C3%A9e&size=20");
            var resources = rate(portal, "/api/search?type=resource&q=programme%20de%20cycle&size=20");
            portal.stop();
            var bare = bareIndex(folder.resolve("data/index"));
            System.out.printf(
                    Locale.ROOT,
                    "search with facets  %6.0f/s = %.2f of the bare index (%.0f/s); over resources alone %.0f/s%n",
                    search, search / bare, bare, resources);
        }
    }

    /** What a page costs in SQL, as the portal reports when it is traced. */
    private static void statements() throws Exception {
        try (var portal = new Portal(
                Files.createTempDirectory("essaim-bench"), List.of(), Map.of("ESSAIM_DEMO", "true", "ESSAIM_TRACE", "true"))) {
            portal.start();
            var scenario = scenario(portal);
            for (var path : List.of("/", "/scenarios", scenario, "/ressources", "/recherche?q=fractions", "/api/search?q=fractions")) {
                portal.get(path + (path.contains("?") ? "&" : "?") + "premiere=1");
                tell(path, "reader", portal.get(path));
            }
            var administrator = new FormPerson(portal);
            administrator.signIn(Portal.ADMIN, "butiner-ensemble");
            for (var path : List.of("/", "/scenarios", scenario, "/recherche?q=fractions", "/mes-scenarios", "/administration/membres")) {
                administrator.get(path);
                tell(path, "signed in", administrator.get(path));
            }
        }
    }

    static void tell(String path, String person, HttpResponse<String> page) {
        var count = STATEMENTS.matcher(page.headers().firstValue("Server-Timing").orElse(""));
        System.out.printf("%-60s %-9s %s SQL statements%n", path, person, count.find() ? count.group(1) : "?");
    }

    private static Path copyOfApplication(Path target) throws IOException {
        var source = Path.of("target/bench/app");
        try (var files = Files.walk(source)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file).toString()));
            }
        }
        return target;
    }

    private static void fill(Portal portal, Path data) throws Exception {
        var token = portal.token("imports:write", "search:read");
        try (var corpora = Files.list(data.resolve("corpus"))) {
            for (var corpus : corpora.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
                Imports.send(portal, token, corpus);
            }
        }
        Imports.awaitIndexed(portal);
    }

    static String scenario(Portal portal) throws IOException, InterruptedException {
        var found = portal.get("/api/search?type=scenario&q=parure&size=1").body();
        return Json.string(found, "url");
    }

    private static void pages(Portal portal, Path app, String... paths) throws IOException, InterruptedException {
        for (var path : paths) {
            var name = "bench-" + Math.abs(path.hashCode()) + ".html";
            Files.writeString(
                    app.resolve("assets").resolve(name), portal.get(path).body(), StandardOpenOption.CREATE);
            var page = rate(portal, path);
            var file = rate(portal, "/assets/" + name);
            System.out.printf(
                    Locale.ROOT,
                    "%-60s %6.0f/s = %.2f of a static file of the same size (%.0f/s)%n",
                    path, page, page / file, file);
        }
    }

    /** The same pages for a reader and for a member: what is kept for everybody, and what is made for each. */
    static void signedIn(Portal portal, String email, String... paths) throws IOException, InterruptedException {
        var member = new FormPerson(portal);
        member.signIn(email, "butiner-ensemble");
        for (var path : paths) {
            var reader = path.startsWith("/mes-") ? Double.NaN : rate(portal, path);
            var before = portal.processorSeconds();
            var signedIn = rate(portal, path, "Cookie: " + member.cookies());
            var cost = (portal.processorSeconds() - before) * 1000 / (signedIn * 2 * SECONDS);
            System.out.printf(
                    Locale.ROOT,
                    "%-60s %6.0f/s signed in = %.2f of anonymous (%.0f/s), about %.1f ms of processor each%n",
                    path, signedIn, signedIn / reader, reader, cost);
        }
    }

    private static double rate(Portal portal, String path, String... headers) throws IOException, InterruptedException {
        wrk(portal, path, SECONDS, headers);
        return wrk(portal, path, SECONDS, headers);
    }

    private static double wrk(Portal portal, String path, int seconds, String... headers)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "-t2", "-c16", "-d" + seconds + "s", "-H", "Accept-Encoding: gzip"));
        for (var header : headers) {
            command.addAll(List.of("-H", header));
        }
        command.add(portal.url(path));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        if (output.contains("Non-2xx")) {
            throw new IOException(path + ": " + output);
        }
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IOException(output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static double bareIndex(Path index) throws Exception {
        var query = SearchQuery.of(QUERY, Set.of("public"))
                .withFacet("kind", 20)
                .withFacet("discipline", 50)
                .withFacet("level", 50)
                .withFacet("flip", 10)
                .withFacet("licence", 20)
                .withFacet("duration", 10)
                .withPage(0, 20);
        try (var engine = new LuceneSearchEngine(index)) {
            Callable<Integer> loop = () -> {
                var count = 0;
                var end = System.nanoTime() + SECONDS * 1_000_000_000L;
                while (System.nanoTime() < end) {
                    engine.search(query);
                    count++;
                }
                return count;
            };
            var threads = Executors.newFixedThreadPool(CORES);
            threads.invokeAll(List.of(loop, loop));
            var total = 0;
            for (var part : threads.invokeAll(List.of(loop, loop))) {
                total += part.get();
            }
            threads.shutdown();
            return (double) total / SECONDS;
        }
    }
}
