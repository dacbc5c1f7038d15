package org.essaim.bench;

import java.nio.file.Files;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** Pages of a network beside that of a scenario: SQL statements, and requests a second for a reader and for a member. */
final class Networks {

    private static final int ANSWERS = 300;
    private static final String MEMBER = "berenice.genet@example.org";
    private static final String THREAD = "select d.id from discussion d join network n on n.id = d.network_id"
            + " where n.discussions_shown_to = 'EVERYONE' and d.state = 'SHOWN' order by d.posts desc limit 1";

    private Networks() {}

    static void measure() throws Exception {
        try (var portal = new Portal(
                Files.createTempDirectory("essaim-bench"),
                List.of(),
                Map.of("ESSAIM_DEMO", "true", "ESSAIM_TRACE", "true"))) {
            portal.start();
            var paths = paths(portal);
            for (var path : paths) {
                portal.get(path);
                Speed.tell(path, "reader", portal.get(path));
            }
            var member = new FormPerson(portal);
            member.signIn(MEMBER, "butiner-ensemble");
            for (var path : paths) {
                member.get(path);
                Speed.tell(path, "member", member.get(path));
            }
            Speed.signedIn(portal, MEMBER, paths);
        }
    }

    private static String[] paths(Portal portal) throws Exception {
        try (var database = portal.database()) {
            fill(database);
            var network = Letters.text(
                    database,
                    "select '/reseaux/' || n.slug from network n join discussion d on d.network_id = n.id where d.id = ("
                            + THREAD + ")");
            var thread = network + "/discussions/" + Letters.text(database, THREAD);
            return new String[] {
                Speed.scenario(portal), "/reseaux", network, network + "/discussions", thread, thread + "?page=3"
            };
        }
    }

    /** So many answers in the longest thread that everybody reads. */
    private static void fill(Connection database) throws Exception {
        Letters.run(
                database,
                "insert into discussion_post (discussion_id, author_id, text, written_at) select d.id, d.author_id,"
                        + " 'Réponse **' || i || '**, avec [un lien](https://example.org/) et une liste :' || repeat(E'\\n- un point', 5),"
                        + " now() from discussion d, generate_series(1, " + ANSWERS + ") i where d.id = (" + THREAD + ")");
        Letters.run(
                database,
                "update discussion d set posts = posts + " + ANSWERS + ", last_at = now() where d.id = (" + THREAD + ")");
    }
}
