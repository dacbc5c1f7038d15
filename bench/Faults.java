package org.essaim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * {@code kill -9} in the middle of an import and of publishing: whatever was acknowledged is there after the next start,
 * and the index holds what the database holds.
 */
final class Faults {

    private static final String MODERATOR = "basile.romarin@example.org";
    private static final String PASSWORD = "butiner-ensemble";
    private static final int DOCUMENTS = 3_000;
    private static final int SUBMITTED = 60;
    private static final Random CHANCE = new Random(17);

    private Faults() {}

    static void measure(int times) throws Exception {
        try (var portal = Portal.demo()) {
            portal.start();
            var token = portal.token("imports:write", "search:read");
            var lost = 0;
            for (var time = 1; time <= times; time++) {
                lost += importAndKill(portal, token, time);
                lost += publishAndKill(portal, time);
            }
            System.out.println(times + " kills during an import and " + times + " during publishing: " + lost
                    + " acknowledged things lost");
        }
    }

    private static int importAndKill(Portal portal, String token, int time) throws Exception {
        var file = Files.createTempFile("essaim-faults", ".jsonl");
        var lines = new ArrayList<String>();
        for (var i = 0; i < DOCUMENTS; i++) {
            lines.add("{\"id\":\"fault-" + time + "-" + i + "\",\"title\":\"Document " + i + " de la panne " + time
                    + "\",\"text\":\"Un texte que l’on cherche, numéro " + i + ".\"}");
        }
        Files.write(file, lines);
        var path = Imports.begin(portal, token, file);
        var acknowledged = 0L;
        var enough = 200 + CHANCE.nextInt(DOCUMENTS / 2);
        while (acknowledged < enough) {
            var progress = Imports.progress(portal, token, path);
            acknowledged = Json.number(progress, "imported");
            if (!"RUNNING".equals(Json.string(progress, "state"))) {
                break;
            }
        }
        portal.kill();
        portal.start();
        var state = Json.string(Imports.progress(portal, token, path), "state");
        var kept = count(portal, "select count(*) from resource where external_id like 'fault-" + time + "-%'");
        Files.delete(file);
        var differences = compare(portal);
        System.out.printf(
                "import %2d: acknowledged %4d, kept %4d, import is %s, index against database: %d differences%n",
                time, acknowledged, kept, state, differences);
        return (int) Math.max(0, acknowledged - kept) + differences;
    }

    private static int publishAndKill(Portal portal, int time) throws Exception {
        var submitted = submit(portal, time);
        var moderator = new FormPerson(portal);
        moderator.signIn(MODERATOR, PASSWORD);
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        var hands = Executors.newFixedThreadPool(4);
        for (var id : submitted) {
            hands.submit(() -> {
                if (moderator.publish(id)) {
                    acknowledged.add(id);
                }
                return null;
            });
        }
        awaitSome(acknowledged, 1 + CHANCE.nextInt(SUBMITTED / 2));
        portal.kill();
        hands.shutdownNow();
        hands.awaitTermination(1, TimeUnit.MINUTES);
        var before = Set.copyOf(acknowledged);
        portal.start();
        var kept = published(portal, submitted);
        var missing = new HashSet<>(before);
        missing.removeAll(kept);
        var differences = compare(portal);
        System.out.printf(
                "publishing %2d: acknowledged %2d of %d, published %2d, lost %d, index against database: %d differences%n",
                time, before.size(), submitted.size(), kept.size(), missing.size(), differences);
        return missing.size() + differences;
    }

    private static void awaitSome(Set<Long> acknowledged, int enough) throws InterruptedException, IOException {
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (acknowledged.size() < enough) {
            if (System.nanoTime() > deadline) {
                throw new IOException("only " + acknowledged.size() + " published in a minute");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Copies of a submitted version, so that there is something to publish: made in SQL, published by the pages. */
    private static List<Long> submit(Portal portal, int time) throws SQLException, IOException {
        var ids = new ArrayList<Long>();
        try (var database = portal.database();
                var statement = database.createStatement()) {
            for (var i = 0; i < SUBMITTED; i++) {
                try (var made = statement.executeQuery(
                        "with s as (insert into scenario (created_at) values (now()) returning id),"
                                + " v as (insert into scenario_version (scenario_id, number, state, content, profile, class_minutes,"
                                + " created_at, saved_at, submitted_at) select s.id, 1, 'SUBMITTED',"
                                + " jsonb_set(o.content, '{title}', to_jsonb('Panne " + time + ", scénario " + i + "'::text)),"
                                + " o.profile, o.class_minutes, now(), now(), now() from s,"
                                + " (select * from scenario_version where state = 'PUBLISHED' order by id limit 1) o"
                                + " returning id, scenario_id),"
                                + " a as (insert into scenario_version_author (version_id, position, member_id) select v.id, 0,"
                                + " (select id from member where email = 'melissa.tournesol@example.org') from v)"
                                + " select scenario_id from v")) {
                    made.next();
                    ids.add(made.getLong(1));
                }
            }
        }
        return ids;
    }

    private static Set<Long> published(Portal portal, List<Long> ids) throws SQLException, IOException {
        var found = new HashSet<Long>();
        try (var database = portal.database();
                var rows = database.createStatement()
                        .executeQuery("select scenario_id from scenario_version where state = 'PUBLISHED'")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        found.retainAll(ids);
        return found;
    }

    private static long count(Portal portal, String query) throws SQLException, IOException {
        try (Connection database = portal.database();
                var rows = database.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How many published things the index lacks or has too many, once it has heard of everything. */
    private static int compare(Portal portal) throws Exception {
        Imports.awaitIndexed(portal);
        TimeUnit.SECONDS.sleep(2);
        var differences = 0L;
        for (var kind : List.of("scenario", "resource")) {
            var table = "scenario".equals(kind) ? "scenario_version" : "resource";
            var inDatabase = count(portal, "select count(*) from " + table + " where state = 'PUBLISHED'");
            var inIndex = Json.number(portal.get("/api/search?size=1&type=" + kind).body(), "total");
            differences += Math.abs(inDatabase - inIndex);
        }
        return (int) differences;
    }
}
