package org.essaim.bench;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a start takes, and what the portal weighs after a thousand pages of somebody who is signed in. */
final class Start {

    private static final int VIEWS = 1_000;
    private static final List<String> HEAP = List.of("-Xmx512m", "-XX:NativeMemoryTracking=summary");

    private Start() {}

    static void measure() throws Exception {
        for (var demo : List.of("false", "true")) {
            try (var portal = new Portal(
                    Files.createTempDirectory("essaim-bench"), List.of("-Xmx512m"), Map.of("ESSAIM_DEMO", demo))) {
                var first = portal.start();
                portal.stop();
                System.out.printf(
                        Locale.ROOT, "demo %-5s first start %.1f s, second %.1f s%n", demo, first, portal.start());
            }
        }
        weigh("java -jar", false);
        weigh("the script essaim", true);
    }

    private static void weigh(String started, boolean byScript) throws Exception {
        try (var portal = new Portal(
                Files.createTempDirectory("essaim-bench"), HEAP, Map.of("ESSAIM_DEMO", "true"), byScript)) {
            portal.start();
            var person = new FormPerson(portal);
            person.signIn(Portal.ADMIN, "butiner-ensemble");
            person.read(VIEWS);
            System.out.println(started + ": " + portal.residentMegabytes() + " MB resident after " + VIEWS
                    + " signed-in page views at -Xmx512m");
            System.out.println(portal.nativeMemory());
        }
    }
}
