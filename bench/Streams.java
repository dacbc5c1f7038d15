package org.essaim.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/** What many readers of one discussion cost who follow it live, and how soon all of them hear of an answer. */
final class Streams {

    private static final int ROUNDS = 10;
    private static final String MEMBER = "berenice.genet@example.org";

    private Streams() {}

    static void measure(int readers) throws Exception {
        try (var portal = new Portal(
                Files.createTempDirectory("essaim-bench"),
                List.of("-Xmx512m"),
                Map.of("ESSAIM_DEMO", "true", "ESSAIM_TRUSTED_PROXIES", "127.0.0.1"))) {
            portal.start();
            var person = new FormPerson(portal);
            person.signIn(MEMBER, "butiner-ensemble");
            var path = path(portal);
            var before = portal.residentMegabytes();
            var heard = new Heard(readers);
            for (var i = 0; i < readers; i++) {
                follow(portal, path, i, heard);
            }
            heard.opened.await(2, TimeUnit.MINUTES);
            System.out.printf(
                    Locale.ROOT, "%d streams: %d MB resident before, %d after%n", readers, before, portal.residentMegabytes());
            answer(person, path, heard, readers);
            System.out.printf(Locale.ROOT, "%d MB resident after %d answers%n", portal.residentMegabytes(), ROUNDS);
            var stopping = System.nanoTime();
            portal.stop();
            System.out.printf(Locale.ROOT, "stops in %.1f s%n", (System.nanoTime() - stopping) / 1e9);
        }
    }

    private static String path(Portal portal) throws Exception {
        try (var database = portal.database();
                var row = database.createStatement()
                        .executeQuery("select '/reseaux/' || n.slug || '/discussions/' || d.id from discussion d"
                                + " join network n on n.id = d.network_id where n.slug like 'les-butineuses%'"
                                + " and d.closed_at is null order by d.id limit 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void answer(FormPerson person, String path, Heard heard, int readers) throws Exception {
        // What was there before is told at once.
        TimeUnit.SECONDS.sleep(5);
        heard.isBegun = true;
        var all = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            heard.round = new CountDownLatch(readers);
            var sent = System.nanoTime();
            person.answer(path, "Réponse " + round);
            if (!heard.round.await(1, TimeUnit.MINUTES)) {
                throw new IOException(heard.round.getCount() + " readers heard nothing");
            }
            for (var i = 0; i < readers; i++) {
                all.add((heard.at.get(i) - sent) / 1e6);
            }
        }
        var sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "from the sending of an answer to the event: p50 %.0f ms, p99 %.0f ms, the last %.0f ms%n",
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                Arrays.stream(sorted).max().orElse(0));
    }

    /** As a browser behind a proxy, each from an address of its own. */
    private static void follow(Portal portal, String path, int reader, Heard heard) {
        var thread = new Thread(null, () -> listen(portal, path, reader, heard), "reader-" + reader, 128 * 1024);
        thread.setDaemon(true);
        thread.start();
    }

    private static void listen(Portal portal, String path, int reader, Heard heard) {
        var url = URI.create(portal.url("/direct" + path.substring(path.indexOf("/discussions/"))));
        try (var socket = new Socket(url.getHost(), url.getPort());
                var lines = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream()
                    .write(("GET " + url.getPath() + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 10.0."
                                    + reader / 250 + "." + (1 + reader % 250) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("retry:")) {
                    heard.opened.countDown();
                } else if (line.equals("event: new") && heard.isBegun) {
                    heard.at.set(reader, System.nanoTime());
                    heard.round.countDown();
                }
            }
        } catch (IOException e) {
            // The portal has stopped.
        }
    }

    /** When each reader heard of the answer of the running round. */
    private static final class Heard {

        private final AtomicLongArray at;
        private final CountDownLatch opened;
        private volatile CountDownLatch round;
        private volatile boolean isBegun;

        Heard(int readers) {
            at = new AtomicLongArray(readers);
            opened = new CountDownLatch(readers);
            round = new CountDownLatch(0);
        }
    }
}
