package org.essaim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.attestations.AttestationCode;

/** Many attestations with file and badge, each made when it is first fetched: seconds for both kinds, memory meanwhile. */
final class Attestations {

    private static final String HOLDER = "basile.romarin@example.org";
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int THREADS = 2;

    private Attestations() {}

    static void measure(int number) throws Exception {
        try (var portal = new Portal(
                Files.createTempDirectory("essaim-bench"), List.of("-Xmx512m"), Map.of("ESSAIM_DEMO", "true"))) {
            portal.start();
            List<String> ids;
            try (var database = portal.database()) {
                issue(database, number);
                ids = List.of(Letters.text(
                                database,
                                "select string_agg(id::text, ' ' order by id) from attestation where source_kind = 'bench'")
                        .split(" "));
            }
            var holder = new FormPerson(portal);
            holder.signIn(HOLDER, "butiner-ensemble");
            var before = portal.processorSeconds();
            var files = seconds(holder, ids, ".pdf");
            var between = portal.processorSeconds();
            var badges = seconds(holder, ids, ".json");
            var after = portal.processorSeconds();
            System.out.printf(
                    "%d attestations: files %.1f s (%.1f s of processor), badges %.1f s (%.1f, %.2f of the files),"
                            + " both %.1f s (%.1f); memory then %d MB resident at -Xmx512m%n",
                    ids.size(), files, between - before, badges, after - between, (after - between) / (between - before),
                    files + badges, after - before, portal.residentMegabytes());
        }
    }

    /** Of so many things, four half-days each. */
    private static void issue(Connection database, int number) throws Exception {
        Letters.run(
                database,
                "with made as (insert into attestation (year, number, code, member_id, holder, source_kind, source_id, nature,"
                        + " title, organizer, zone, minutes, mode, place, trainers, codes, issued_at, state) select 1990, i,"
                        + " code, m.id, m.name, 'bench', i, 'COTRAINING',"
                        + " 'Plans de travail, séance ' || i, 'Les Butineuses', 'Europe/Paris', 720, 'IN_PERSON', 'Collège, Apt',"
                        + " '{Basile Romarin}', '26A0250001', now(), 'VALID' from unnest(string_to_array('" + codes(number)
                        + "', ' ')) with ordinality as c (code, i), member m where m.email = '" + HOLDER + "' returning id)"
                        + " insert into attestation_time (attestation_id, starts_at, ends_at) select id,"
                        + " now() - interval '9 days' + d * interval '5 hours', now() - interval '9 days' + d * interval '5 hours'"
                        + " + interval '3 hours' from made, generate_series(0, 3) d");
        Letters.run(database, "analyze");
    }

    /** So many that are some, with a sign that checks each. */
    private static String codes(int number) {
        return IntStream.range(0, number)
                .mapToObj("%016d"::formatted)
                .map(signs -> IntStream.range(0, SIGNS.length())
                        .mapToObj(i -> AttestationCode.read(signs + SIGNS.charAt(i)))
                        .flatMap(Optional::stream)
                        .map(AttestationCode::text)
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.joining(" "));
    }

    private static double seconds(FormPerson holder, List<String> ids, String ending) throws Exception {
        var from = System.nanoTime();
        var threads = new Thread[THREADS];
        var failed = new IOException[1];
        for (var i = 0; i < THREADS; i++) {
            var turn = i;
            threads[i] = new Thread(() -> {
                try {
                    fetch(holder, ids, ending, turn);
                } catch (IOException | InterruptedException e) {
                    failed[0] = new IOException(e);
                }
            });
            threads[i].start();
        }
        for (var thread : threads) {
            thread.join();
        }
        if (failed[0] != null) {
            throw failed[0];
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private static void fetch(FormPerson holder, List<String> ids, String ending, int turn)
            throws IOException, InterruptedException {
        for (var i = turn; i < ids.size(); i += THREADS) {
            var path = "/compte/attestation/" + ids.get(i) + ending;
            var answer = holder.get(path);
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + " " + path);
            }
        }
    }
}
