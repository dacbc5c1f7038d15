package org.essaim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a portal with many resources weighs: in memory after a thousand pages, its database, its index and its files. */
final class Sizes {

    static final int MANY = 100_000;

    /** Megabytes, as in a container of 1 536. */
    private static final int HEAP = 920;

    private Sizes() {}

    static void measure(Path data, int resources) throws Exception {
        try (var portal = new Portal(
                Files.createTempDirectory("essaim-bench"), List.of("-Xmx" + HEAP + "m"), Map.of("ESSAIM_DEMO", "true"))) {
            portal.start();
            tell("the demo", portal);
            var lines = portal.data().resolve("many.ndjson");
            write(lines, data, resources);
            var before = System.nanoTime();
            Imports.send(portal, portal.token("imports:write"), lines);
            Imports.awaitIndexed(portal);
            Files.delete(lines);
            System.out.printf(
                    Locale.ROOT,
                    "%d resources imported and indexed in %.0f s%n",
                    resources,
                    (System.nanoTime() - before) / 1e9);
            tell(resources + " resources", portal);
        }
    }

    private static void tell(String what, Portal portal) throws Exception {
        portal.read(1_000);
        System.out.printf(
                Locale.ROOT,
                "%s, after 1000 page views at -Xmx%dm: portal %d MB, PostgreSQL %d MB (its share of what is shared);"
                        + " on the disk: database %d MB, index %d MB%n",
                what,
                HEAP,
                portal.residentMegabytes(),
                database(portal),
                megabytes(portal.data().resolve("postgresql")),
                megabytes(portal.data().resolve("index")));
    }

    /** The corpora over and over, each time under other names. */
    private static void write(Path lines, Path data, int resources) throws IOException {
        try (var corpora = Files.list(data.resolve("corpus"));
                var writer = Files.newBufferedWriter(lines)) {
            var all = corpora.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
            var written = 0;
            for (var round = 0; written < resources; round++) {
                for (var corpus : all) {
                    for (var line : Files.readAllLines(corpus)) {
                        if (written++ < resources) {
                            writer.write(line.replaceFirst("\"id\"\\s*:\\s*\"", "$0" + round + "-"));
                            writer.newLine();
                        }
                    }
                }
            }
        }
    }

    /** Memory of all processes of the embedded server, in megabytes. */
    private static long database(Portal portal) throws IOException {
        var server = Long.parseLong(
                Files.readAllLines(portal.data().resolve("postgresql/postmaster.pid")).get(0).strip());
        var kilobytes = share(server);
        for (var child : ProcessHandle.of(server).orElseThrow().children().toList()) {
            kilobytes += share(child.pid());
        }
        return kilobytes / 1024;
    }

    /** What a process holds alone, and its part of what several hold, in kilobytes. */
    private static long share(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    private static long megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum() >> 20;
        }
    }
}
