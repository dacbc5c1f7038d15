package org.essaim.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.essaim.identity.access.Secret;

/**
 * Many members who press « Je m’inscris » on one co-training at the same time: places given a second, whether one was given
 * twice, and whether anybody was refused while there were places. With kills, {@code kill -9} comes in the middle, and who
 * got no response presses again: whether a place that was confirmed is lost.
 */
final class Seats {

    /** As many as wait for a response at a time; all of them press one after the other as fast as they are served. */
    private static final int AT_ONCE = 64;

    /** Who reads the form before: what is measured is the pressing. */
    private static final int READING_AT_ONCE = 16;

    private static final String SECRET = "k".repeat(43);
    private static final String OURS =
            "from seat_booking b join member m on m.id = b.member_id where m.email like 'bench-%' and b.state = 'TAKEN'";
    private static final String AUDIT =
            "select count(*) from seat_pool p where p.used <> (select coalesce(sum(size), 0) from seat_booking b"
                    + " where b.pool_id = p.id and b.state in ('HELD', 'OFFERED', 'TAKEN')) or p.used > p.capacity";

    /** One who registers. */
    private record Client(int number, String cookie) {}

    /** What became of a press. */
    private record Press(int client, int status, Instant begun, Instant ended) {

        boolean isConfirmed() {
            return status == 302;
        }

        double milliseconds() {
            return Duration.between(begun, ended).toNanos() / 1e6;
        }
    }

    private final Portal portal;
    private final String path;
    private final List<Client> clients;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Seats(Portal portal, String path, List<Client> clients) {
        this.portal = portal;
        this.path = path;
        this.clients = clients;
    }

    static void measure(int members, int seats, int kills) throws Exception {
        try (var portal = new Portal(
                Files.createTempDirectory("essaim-bench"), List.of("-Xmx512m"), Map.of("ESSAIM_DEMO", "true"))) {
            portal.start();
            String path;
            List<Client> clients;
            try (var database = portal.database()) {
                path = open(database, seats);
                clients = enrol(database, members);
            }
            new Seats(portal, path, clients).press(seats, kills);
        }
    }

    /** A co-training of the demo that has room, emptied and given so many places. */
    private static String open(Connection database, int seats) throws SQLException {
        var id = Letters.text(
                database,
                "select c.id from co_training c where c.state in ('PUBLISHED', 'CONFIRMED') and not c.approval"
                        + " and coalesce(c.opens_on, current_date) <= current_date"
                        + " and coalesce(c.closes_on, current_date) >= current_date"
                        + " and (select min(h.starts_at) from half_day h where h.co_training_id = c.id) > now()"
                        + " and not exists (select 1 from seat_pool p join seat_entry e on e.pool_id = p.id"
                        + "  where p.thing_kind = 'cotraining' and p.thing_id = c.id) order by c.id limit 1");
        Letters.run(
                database,
                "update seat_pool set capacity = used + " + seats + " where thing_kind = 'cotraining' and thing_id = " + id);
        return "/co-formations/" + id;
    }

    /** Members who are signed in. */
    private static List<Client> enrol(Connection database, int members) throws SQLException {
        Letters.fill(database, members);
        Letters.run(
                database,
                "insert into member_role (member_id, role) select id, 'MEMBER' from member where email like 'bench-%'");
        Letters.run(
                database,
                "insert into sign_in_session (id, member_id, secret_hash, rotated_at, received_at, remembered, created_at,"
                        + " seen_at, expires_at) select gen_random_uuid(), id, '" + Secret.hashOf(SECRET)
                        + "', now(), now(), true, now(), now(), now() + interval '1 day' from member"
                        + " where email like 'bench-%'");
        var clients = new ArrayList<Client>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select s.id, m.id from sign_in_session s join member m"
                        + " on m.id = s.member_id where m.email like 'bench-%' order by m.id")) {
            while (row.next()) {
                clients.add(new Client(row.getInt(2), "essaim_session=" + row.getString(1) + "." + SECRET));
            }
        }
        return clients;
    }

    private void press(int seats, int kills) throws Exception {
        var forms = each(READING_AT_ONCE, clients, this::form);
        var presses = new ArrayList<Press>();
        var done = new AtomicInteger();
        var killer = new Thread(() -> kill(done, seats, kills));
        killer.start();
        var begun = System.nanoTime();
        var open = new ArrayList<>(IntStream.range(0, clients.size()).boxed().toList());
        while (!open.isEmpty()) {
            var answers = each(AT_ONCE, open, number -> answer(clients.get(number), forms.get(number), done));
            var again = new ArrayList<Integer>();
            for (var i = 0; i < answers.size(); i++) {
                if (answers.get(i).status() == 0) {
                    again.add(open.get(i));
                } else {
                    presses.add(answers.get(i));
                }
            }
            open = again;
            if (!open.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        killer.join();
        tell(presses, seats, (System.nanoTime() - begun) / 1e9);
    }

    private Map<String, String> form(Client client) throws IOException, InterruptedException {
        var page = send(client, HttpRequest.newBuilder().GET());
        if (page.statusCode() != 200) {
            throw new IOException(path + " answers " + page.statusCode() + " " + page.body().replaceAll("(?s).*<h1[^>]*>(.*)</main>.*", "$1"));
        }
        var fields = FormPerson.fields(page.body(), "place");
        fields.keySet().removeIf(name -> name.startsWith("place:") && !name.equals("place:needs") && !name.equals("place:register"));
        return fields;
    }

    /** Status 0 without a response. */
    private Press answer(Client client, Map<String, String> form, AtomicInteger done) throws InterruptedException {
        var begun = Instant.now();
        var status = 0;
        try {
            status = send(
                            client,
                            HttpRequest.newBuilder()
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(FormPerson.body(form))))
                    .statusCode();
            done.incrementAndGet();
        } catch (IOException e) {
            // The portal was killed: who pressed knows nothing, and presses again.
        }
        return new Press(client.number(), status, begun, Instant.now());
    }

    private HttpResponse<String> send(Client client, HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(
                request.uri(URI.create(portal.url(path)))
                        .header("Cookie", client.cookie())
                        .timeout(Duration.ofSeconds(120))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** At each part of the places. */
    private void kill(AtomicInteger done, int seats, int kills) {
        try {
            for (var kill = 1; kill <= kills; kill++) {
                while (done.get() < seats * kill / (kills + 1)) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                portal.kill();
                System.out.printf("kill %d after %d responses%n", kill, done.get());
                portal.start();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(List<Press> presses, int seats, double seconds) throws Exception {
        try (var database = portal.database()) {
            var last = Instant.parse(Letters.text(
                    database, "select to_char(max(b.made_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') " + OURS));
            var confirmed = presses.stream().filter(Press::isConfirmed).toList();
            var lost = 0;
            for (var press : confirmed) {
                lost += "0".equals(Letters.text(database, "select count(*) " + OURS + " and m.id = " + press.client())) ? 1 : 0;
            }
            var early = presses.stream()
                    .filter(press -> !press.isConfirmed() && press.ended().isBefore(last))
                    .count();
            var times = presses.stream().mapToDouble(Press::milliseconds).sorted().toArray();
            var statuses = new TreeMap<Integer, Integer>();
            presses.forEach(press -> statuses.merge(press.status(), 1, Integer::sum));
            System.out.printf(
                    Locale.ROOT,
                    "%d clients on %d places, %d at once, %.1f s: responses %s; places given %s; confirmed %d (%.0f a second),"
                            + " lost of these %d; refused while there were places %d; pools that do not add up %s;"
                            + " p50 %.0f ms, p99 %.0f ms%n",
                    clients.size(),
                    seats,
                    AT_ONCE,
                    seconds,
                    statuses,
                    Letters.text(database, "select count(*) " + OURS),
                    confirmed.size(),
                    confirmed.size() / confirmedSeconds(confirmed),
                    lost,
                    early,
                    Letters.text(database, AUDIT),
                    times[times.length / 2],
                    times[times.length * 99 / 100]);
        }
    }

    /** From the first press until the last that was confirmed. */
    private static double confirmedSeconds(List<Press> confirmed) {
        var begun = confirmed.stream().map(Press::begun).min(Instant::compareTo).orElseThrow();
        var ended = confirmed.stream().map(Press::ended).max(Instant::compareTo).orElseThrow();
        return Duration.between(begun, ended).toMillis() / 1000.0;
    }

    private interface Step<T, R> {
        R of(T each) throws Exception;
    }

    private static <T, R> List<R> each(int atOnce, List<T> all, Step<T, R> step) throws Exception {
        var threads = Executors.newFixedThreadPool(atOnce);
        try {
            var futures = new ArrayList<Future<R>>();
            for (var each : all) {
                futures.add(threads.submit(() -> step.of(each)));
            }
            var results = new ArrayList<R>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
