package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of the demo community, made while its portal ran, brought back in several places. */
class BackupIT {

    private static final Path MIGRATIONS = Path.of("../portal-ejb/src/main/resources/db/migration");
    private static final String WISHES = "V20261203_0900__discovery_rebuild_wanted.sql";

    @TempDir
    private static Path folder;

    private static Path archive;
    private static Map<String, String> sums;
    private static Map<String, String> files;
    private static EmbeddedPostgres server;

    @TempDir
    private Path data;

    @BeforeAll
    static void backUpTheDemoWhileItRuns() throws Exception {
        var source = folder.resolve("source");
        archive = folder.resolve("demo.zip");
        try (var portal =
                Distribution.launch(source, Map.of("ESSAIM_DEMO", "true")).awaitStarted()) {
            assertThat(portal.answers("/health/ready")).isTrue();
            try (var connection = RunningDatabase.of(source)) {
                sums = RunningDatabase.sums(connection);
            }
            var doctor = Distribution.run(source, Map.of(), "doctor");
            assertThat(doctor.exitCode()).as(doctor.output()).isZero();
            var backup = Distribution.run(source, Map.of(), "backup", archive.toString());
            assertThat(backup.exitCode()).as(backup.output()).isZero();
        }
        files = files(source);
        assertThat(sums.get("member")).doesNotStartWith("0 ");
        assertThat(files).isNotEmpty();
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aRestoredPortalContinuesWhereTheBackupWasMade() throws Exception {
        var restore = restore(archive);
        assertThat(restore.exitCode()).as(restore.output()).isZero();
        assertThat(files(data)).isEqualTo(files);
        try (var portal = Distribution.launch(data, Map.of()).awaitStarted()) {
            try (var connection = RunningDatabase.of(data)) {
                assertSameRows(connection);
                assertNewRowsFindRoom(connection);
            }
            await().until(() -> portal.get("/api/search?q=eau").body().contains("\"total\":7"));
        }
        var again = restore(archive);
        assertRefused(again, "There is a portal already");
        assertThat(restore(archive, "--replace").exitCode()).isZero();
    }

    @Test
    void aDatabaseIsRestoredByItsOwnerWhoIsNoSuperuser() throws Exception {
        var settings = databaseOf("owner");
        var restore = Distribution.run(data, settings, "restore", archive.toString());
        assertThat(restore.exitCode()).as(restore.output()).isZero();
        try (var connection = connect(settings)) {
            assertSameRows(connection);
            var used = Distribution.run(data, settings, "restore", archive.toString(), "--replace");
            assertRefused(used, "The database is in use by 1 connections");
        }
        assertThat(Distribution.run(data, settings, "restore", archive.toString(), "--replace")
                        .exitCode())
                .isZero();
    }

    @Test
    void aBackupThatIsKilledLeavesNoArchive() throws Exception {
        var settings = databaseOf("killed");
        assertThat(Distribution.run(data, settings, "restore", archive.toString())
                        .exitCode())
                .isZero();
        var target = data.resolve("killed.zip");
        try (var connection = connect(settings);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table vocabulary_term in access exclusive mode");
            var backup = Distribution.launch(data, settings, "backup", target.toString());
            await().until(() -> isWaitedFor("vocabulary_term"));
            backup.kill();
        }
        assertThat(target).doesNotExist();
        assertThat(Distribution.run(data, settings, "backup", target.toString()).exitCode())
                .isZero();
        assertThat(target).exists();
        assertThat(data.resolve("killed.zip.part")).doesNotExist();
        assertRefused(Distribution.run(data, settings, "backup", target.toString()), "is there already");
    }

    @Test
    void anIncompleteArchiveIsRefusedBeforeAnythingIsChanged() throws Exception {
        var whole = Files.readAllBytes(archive);
        var cut = Files.write(data.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertRefused(restore(cut), "is no whole backup");
        whole[whole.length / 2] ^= 1;
        assertRefused(restore(Files.write(data.resolve("damaged.zip"), whole)), "is no whole backup");
        var forged = rewritten(member -> member.replace("\tACTIVE\t", "\tLEFT\t"), "tables/member", false);
        assertRefused(restore(forged), "the SHA-256 of tables/member differs");
        assertRefused(restore(data.resolve("absent.zip")), "absent.zip");
        assertThat(data.resolve("postgresql")).doesNotExist();
    }

    @Test
    void aBackupOfANewerPortalIsRefused() throws Exception {
        var newer = rewritten(
                manifest -> manifest.replaceFirst("(?m)^migrations=.*", "$0,V20990101_0000__library_later.sql"),
                "manifest.properties",
                true);
        assertRefused(restore(newer), "made by a newer portal");
        assertThat(data.resolve("postgresql")).doesNotExist();
    }

    @Test
    void aRowWithABrokenReferenceUndoesTheWholeRestore() throws Exception {
        var settings = databaseOf("broken");
        var orphans = rewritten(
                authors -> authors.replaceFirst("(?m)\\t\\d+$", "\t999999"), "tables/scenario_version_author", true);
        assertRefused(Distribution.run(data, settings, "restore", orphans.toString()), "scenario_version_author");
        try (var connection = connect(settings)) {
            assertThat(new Schema(connection).tables()).isEmpty();
        }
    }

    @Test
    void aBackupOlderThanRebuildRequestsIsRestoredWithOne() throws Exception {
        var settings = databaseOf("older");
        var since = migrationsThatKnowRebuildRequests();
        assertThat(since).first().isEqualTo(WISHES);
        var older = rewritten(
                manifest -> since.stream()
                        .reduce(manifest, (left, migration) -> left.replaceFirst("," + migration, ""))
                        .replaceAll("(?m)^.*index_rebuild_wanted.*\\R", ""),
                "manifest.properties",
                true,
                "tables/index_rebuild_wanted");
        var restore = Distribution.run(data, settings, "restore", older.toString());
        assertThat(restore.exitCode()).as(restore.output()).isZero();
        try (var connection = connect(settings);
                var statement = connection.createStatement()) {
            var schema = new Schema(connection);
            assertThat(schema.tables()).doesNotContain("index_rebuild_wanted");
            statement.execute(Files.readString(MIGRATIONS.resolve(WISHES)));
            assertThat(schema.texts("select id from index_rebuild_wanted")).hasSize(1);
        }
    }

    private static List<String> migrationsThatKnowRebuildRequests() throws IOException {
        var names = new ArrayList<String>();
        try (var migrations = Files.list(MIGRATIONS)) {
            for (var migration : migrations.sorted().toList()) {
                if (Files.readString(migration).contains("index_rebuild_wanted")) {
                    names.add(migration.getFileName().toString());
                }
            }
        }
        return names;
    }

    private Distribution restore(Path from, String... options) throws IOException {
        return options.length == 0
                ? Distribution.run(data, Map.of(), "restore", from.toString())
                : Distribution.run(data, Map.of(), "restore", from.toString(), options[0]);
    }

    private static void assertRefused(Distribution command, String why) {
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.output()).hasLineCount(1).contains(why);
    }

    /** Portal and restore only add to what the index has to do and has done. */
    private static void assertSameRows(Connection connection) throws SQLException, IOException {
        var restored = RunningDatabase.sums(connection);
        assertThat(restored.keySet()).isEqualTo(sums.keySet());
        restored.keySet().removeAll(Set.of("index_task", "index_rebuild_wanted", "index_rebuild"));
        assertThat(sums).containsAllEntriesOf(restored);
    }

    private static void assertNewRowsFindRoom(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("insert into member (email, name) values ('new@example.org', 'New')"))
                    .isOne();
        }
    }

    private static Map<String, String> databaseOf(String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password 'secret'");
            statement.execute("create database " + name + " owner " + name);
        }
        return Map.of(
                "ESSAIM_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name,
                "ESSAIM_DB_USER",
                name,
                "ESSAIM_DB_PASSWORD",
                "secret");
    }

    private static Connection connect(Map<String, String> settings) throws SQLException {
        return DriverManager.getConnection(
                settings.get("ESSAIM_DB_URL"), settings.get("ESSAIM_DB_USER"), settings.get("ESSAIM_DB_PASSWORD"));
    }

    private static boolean isWaitedFor(String table) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like 'copy%" + table + "%'")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    /** The archive with one entry changed and others left out; with its sums in step, or not. */
    private Path rewritten(UnaryOperator<String> change, String changed, boolean inStep, String... left)
            throws IOException {
        var target = data.resolve("rewritten.zip");
        try (var zip = new ZipFile(archive.toFile());
                var writer = new ArchiveWriter(target)) {
            for (var entry : zip.stream().toList()) {
                if (entry.getName().equals(ArchiveWriter.SUMS) || Set.of(left).contains(entry.getName())) {
                    continue;
                }
                var content = zip.getInputStream(entry).readAllBytes();
                var text = new String(content, StandardCharsets.UTF_8);
                writer.add(entry.getName(), entry.getName().equals(changed) ? utf8(change.apply(text)) : content);
            }
            writer.finish();
        }
        return inStep ? target : withSumsOfTheArchive(target);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path withSumsOfTheArchive(Path target) throws IOException {
        try (var zip = new ZipFile(archive.toFile());
                var files = java.nio.file.FileSystems.newFileSystem(target)) {
            Files.write(
                    files.getPath("/" + ArchiveWriter.SUMS),
                    zip.getInputStream(zip.getEntry(ArchiveWriter.SUMS)).readAllBytes());
        }
        return target;
    }

    /** Content of every file of the store, by its path. */
    private static Map<String, String> files(Path data) throws IOException {
        var found = new TreeMap<String, String>();
        try (var all = Files.walk(data.resolve("files"))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                found.put(
                        data.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return found;
    }
}
