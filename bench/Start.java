package org.essaim.bench;

import java.nio.file.Files;
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
                    portal.read(VIEWS);
                    System.out.println("after " + VIEWS + " page views at -Xmx512m: " + portal.residentMegabytes() + " MB");
                }
            }
        }
    }
}
