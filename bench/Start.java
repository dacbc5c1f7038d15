package org.essaim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a start takes, and what the portal weighs after a thousand pages. */
final class Start {

    private static final int VIEWS = 1_000;

    private Start() {}

    static void measure() throws Exception {
        for (var demo : List.of("false", "true")) {
            try (var portal = new Portal(
                    Files.createTempDirectory("essaim-bench"), List.of("-Xmx512m"), Map.of("ESSAIM_DEMO", demo))) {
                var first = portal.start();
                portal.stop();
                var second = portal.start();
                System.out.printf(
                        Locale.ROOT, "demo %-5s first start %.1f s, second %.1f s%n", demo, first, second);
                if ("true".equals(demo)) {
                    weigh(portal);
                }
            }
        }
    }

    private static void weigh(Portal portal) throws IOException, InterruptedException {
        var paths = List.of("/", "/scenarios", "/recherche?q=lecture", "/ressources", "/connexion", "/api/search?q=eau");
        for (var view = 0; view < VIEWS; view++) {
            var answer = portal.get(paths.get(view % paths.size()));
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + " " + paths.get(view % paths.size()));
            }
        }
        var status = Files.readString(Path.of("/proc/" + portal.pid() + "/status"));
        System.out.println("after " + VIEWS + " page views at -Xmx512m: "
                + status.lines().filter(line -> line.startsWith("VmRSS")).findFirst().orElse("?"));
    }
}
