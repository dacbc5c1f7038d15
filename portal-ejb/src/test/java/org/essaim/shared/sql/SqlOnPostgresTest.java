package org.essaim.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goes in comes out, through the real driver. */
class SqlOnPostgresTest {

    record Everything(
            MemberId id,
            String name,
            boolean open,
            int few,
            Instant savedAt,
            LocalDate day,
            UUID key,
            Role role,
            List<String> words,
            Set<Role> roles,
            List<MemberId> members,
            List<String> json,
            Map<String, String> values,
            Optional<Instant> never) {}

    private static final UUID KEY = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00.123456Z");
    private static final List<String> WORDS = List.of("œuf, \"dur\"", "back\\slash", "{brace}", "");

    private static EmbeddedPostgres postgres;
    private static DataSource source;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        source = postgres.getPostgresDatabase();
        Sql.on(
                        source,
                        "create table everything (id bigint primary key, name text, open boolean, few integer,",
                        "saved_at timestamptz, day date, key uuid, role text, words text[], roles text[],",
                        "members bigint[], json jsonb, values jsonb, never timestamptz)")
                .run();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @Test
    void everySupportedTypeIsWrittenAndReadBack() {
        Sql.on(
                        source,
                        "insert into everything values (:id, :name, :open, :few, :at, :day, :key, :role, :words, :roles,",
                        ":members, '[\"é\"]', '{\"a\": \"b\"}', :never)")
                .with("id", new MemberId(7))
                .with("name", "l’élève :name '?")
                .with("open", true)
                .with("few", 3)
                .with("at", NOON)
                .with("day", LocalDate.of(2026, 3, 29))
                .with("key", KEY)
                .with("role", Role.ADMIN)
                .withTexts("words", WORDS)
                .withTexts("roles", Set.of(Role.MEMBER))
                .withNumbers("members", List.of(new MemberId(2), new MemberId(1)))
                .with("never", null)
                .run();

        var read = Sql.on(source, "select * from everything where key = :key and id = any(:ids) and never is null")
                .with("key", KEY)
                .withNumbers("ids", Set.of(7L))
                .list(Everything.class);

        assertThat(read)
                .containsExactly(new Everything(
                        new MemberId(7),
                        "l’élève :name '?",
                        true,
                        3,
                        NOON,
                        LocalDate.of(2026, 3, 29),
                        KEY,
                        Role.ADMIN,
                        WORDS,
                        Set.of(Role.MEMBER),
                        List.of(new MemberId(2), new MemberId(1)),
                        List.of("é"),
                        Map.of("a", "b"),
                        Optional.empty()));
    }

    @Test
    void aMissingRowAndANullAreEmpty() {
        assertThat(Sql.on(source, "select 1 where false").find(Long.class)).isEmpty();
        assertThat(Sql.on(source, "select cast(null as timestamptz)").find(Instant.class))
                .isEmpty();
        assertThat(Sql.on(source, "select 1 where 1 = any(:none)")
                        .withNumbers("none", List.of())
                        .find(Long.class))
                .isEmpty();
    }
}
