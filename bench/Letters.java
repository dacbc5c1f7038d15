package org.essaim.bench;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An announcement to many members of one network: seconds until a row waits for each of them, seconds until all letters
 * are in the outbox, memory meanwhile.
 */
final class Letters {

    private static final String NETWORK = "la-ruche-de-paris";

    private Letters() {}

    static void measure(int members) throws Exception {
        try (var portal = new Portal(
                Files.createTempDirectory("essaim-bench"), List.of("-Xmx512m"), Map.of("ESSAIM_DEMO", "true"))) {
            portal.start();
            try (var database = portal.database()) {
                fill(database, members);
                announce(database, "À toutes et à tous");
                await(database, waiting("À toutes et à tous"), "0");
                var seen = System.nanoTime();
                var queued = text(
                        database,
                        "select count(*) || ' told, ' || round(extract(epoch from clock_timestamp() - max(n.happened_at))::numeric, 2)"
                                + " || ' s from the beginning of telling until it is seen' from notice n"
                                + " join announcement a on a.notice_id = n.id"
                                + " join notice_letter l on l.notice_id = n.id where a.title = 'À toutes et à tous'");
                System.out.println("queued: " + queued);
                var most = 0L;
                while (!"0".equals(text(database, "select count(*) from notice_letter where due_at <= now()"))) {
                    most = Math.max(most, portal.residentMegabytes());
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                System.out.printf(
                        "written: %s letters, %.1f s after that; memory at most %d MB resident at -Xmx512m%n",
                        text(database, "select count(*) from mail_outbox where template = 'announcements-published'"),
                        (System.nanoTime() - seen) / 1e9,
                        most);
            }
        }
    }

    /** So many members of one network, who are told by a letter each. */
    static void fill(Connection database, int members) throws SQLException {
        run(
                database,
                "insert into member (email, name, state, school_role, created_at, confirmed_at)"
                        + " select 'bench-' || i || '@example.org', 'Membre ' || i, 'ACTIVE', 'TEACHER', now(), now()"
                        + " from generate_series(1, " + members + ") i");
        run(
                database,
                "insert into network_membership (network_id, member_id, state, role, since, joined_at) select n.id, m.id,"
                        + " 'ACTIVE', 'MEMBER', now(), now() from network n, member m where n.slug = '" + NETWORK
                        + "' and m.email like 'bench-%'");
        run(
                database,
                "insert into notice_follow (member_id, kind, thing_id, followed, muted, since) select m.id, 'network', n.id,"
                        + " true, false, now() from network n, member m where n.slug = '" + NETWORK
                        + "' and m.email like 'bench-%'");
        run(database, "analyze");
    }

    /** What is sent soon to all members of the network of the measure. */
    static void announce(Connection database, String title) throws SQLException {
        run(
                database,
                "insert into announcement (network_id, author_id, title, text, shown_to, replies, state, due_at, created_at,"
                        + " changed_at) select n.id, s.member_id, '" + title + "', repeat('Rendez-vous **samedi**. ', 60),"
                        + " 'MEMBERS', true, 'SCHEDULED', now(), now(), now() from network n join network_membership s"
                        + " on s.network_id = n.id and s.role = 'COORDINATOR' where n.slug = '" + NETWORK + "' limit 1");
    }

    private static String waiting(String title) {
        return "select count(*) from announcement where state <> 'PUBLISHED' and title = '" + title + "'";
    }

    static void await(Connection database, String question, String expected) throws Exception {
        while (!expected.equals(text(database, question))) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
