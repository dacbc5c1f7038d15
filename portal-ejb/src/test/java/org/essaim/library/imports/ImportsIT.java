package org.essaim.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DomainTest
class ImportsIT {

    @Inject
    private People people;

    @Inject
    private Imports imports;

    @Inject
    private Sql sql;

    @Inject
    private DataSource database;

    private Viewer administrator;
    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void people() throws Exception {
        administrator = people.enrol(aMember().administrator());
    }

    @Test
    void importingTheSameExternalIdAgainUpdatesTheResource() throws Exception {
        var lines = IntStream.range(0, 450).mapToObj(this::line).collect(Collectors.joining("\n"));
        var first = run(lines);
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.received()).isEqualTo(450);
        assertThat(first.imported()).isEqualTo(450);

        var second = run(lines);
        assertThat(second.imported()).isZero();
        assertThat(second.updated()).isEqualTo(450);
    }

    @Test
    void badLinesAreReportedAndSkipped() throws Exception {
        var progress = run(line(1) + "\n\npas du json\n[]\n" + "[".repeat(5_000) + "\n{\"id\":\"a\",\"text\":\"b\"}\n"
                + line(1) + "\n{\"id\":\"" + mark
                + "n\",\"title\":\"nul \\u0000 \\ud800\",\"text\":\"t\",\"inconnu\":1}");
        assertThat(progress.state()).isEqualTo(ImportState.DONE);
        assertThat(progress.received()).isEqualTo(7);
        assertThat(progress.imported()).isEqualTo(2);
        assertThat(progress.updated()).isEqualTo(1);
        assertThat(progress.failed()).isEqualTo(4);
        assertThat(progress.errors()).extracting(ImportProgress.LineError::line).containsExactly(3, 4, 5, 6, 8);
    }

    @Test
    void aRehearsalTellsWhatWouldHappenAndKeepsNothing() throws Exception {
        run(line(1));
        var lines = line(1) + "\n" + line(2) + "\n" + line(2) + "\npas du json";
        var rehearsal = over(people.as(administrator, () -> imports.start(file("a.ndjson", true, lines))));
        assertThat(rehearsal.state()).isEqualTo(ImportState.DONE);
        assertThat(rehearsal.rehearsal()).isTrue();
        assertThat(rehearsal.imported()).isEqualTo(1);
        assertThat(rehearsal.updated()).isEqualTo(2);
        assertThat(rehearsal.failed()).isEqualTo(1);
        assertThat(run(line(2)).imported()).as("it was not kept").isEqualTo(1);
    }

    /** Lines of an import are tried alone when their batch is refused, and kept. */
    @Test
    void aRehearsalWhoseBatchTheDatabaseRefusesKeepsNothing() throws Exception {
        sql.change("create sequence refused_once");
        sql.change("create function refuse_once() returns trigger language plpgsql as $$ begin"
                + " if nextval('refused_once') = 1 then raise exception 'once'; end if; return new; end $$");
        sql.change("create trigger refuse_once before update of imported on resource_import"
                + " for each row when (new.imported > 0) execute function refuse_once()");
        try {
            var rehearsal = over(people.as(administrator, () -> imports.start(file("a.ndjson", true, line(1)))));
            assertThat(rehearsal.state()).isEqualTo(ImportState.FAILED);
            assertThat(sql.number("select last_value from refused_once")).isPositive();
        } finally {
            sql.change("drop trigger refuse_once on resource_import");
        }
        assertThat(run(line(1)).imported()).as("it was not kept").isEqualTo(1);
    }

    @Test
    void aReportNamesItsFile() throws Exception {
        var id = people.as(
                administrator, () -> imports.start(file("C:\\dossier\\e\u0301nergie.ndjson", false, line(1))));
        assertThat(over(id).fileName()).isEqualTo("énergie.ndjson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id;title;text\n1;a;b", "PK\u0003\u0004 une archive", "[\n  1\n]", "<html>"})
    void aFileOfAnotherKindIsRefusedInOneSentence(String content) {
        assertThatThrownBy(() -> people.as(administrator, () -> imports.start(file(content))))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::messageKey)
                        .containsExactly("library.problem.importKind"));
    }

    @Test
    void idsAreTheSameHoweverTheirLettersAreComposed() throws Exception {
        var composed = "{\"id\":\"%s-é\",\"title\":\"Une ressource\",\"text\":\"Un texte\"}".formatted(mark);
        assertThat(run(composed).imported()).isEqualTo(1);
        assertThat(run(Normalizer.normalize(composed, Normalizer.Form.NFD)).updated())
                .isEqualTo(1);
    }

    @Test
    void onlyAdministratorsImport() throws Exception {
        var moderator = people.enrol(aMember().moderator());
        assertThatThrownBy(() -> people.as(moderator, () -> imports.start(file(line(1)))))
                .isInstanceOf(ForbiddenException.class);
        var token = People.programOf(administrator, "search:read");
        assertThatThrownBy(() -> people.as(token, () -> imports.start(file(line(1)))))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void onlyAnImportWhoseNodeIsSilentIsMarkedAsStopped() throws Exception {
        var silent = importElsewhere("3 minutes");
        var heard = importElsewhere("0 minutes");
        var stopped = over(silent);
        assertThat(stopped.state()).isEqualTo(ImportState.FAILED);
        assertThat(stopped.messageKey()).isEqualTo("library.problem.importStopped");
        assertThat(stopped.finishedAt()).isNotNull();
        assertThat(progress(heard).state()).isEqualTo(ImportState.RUNNING);
        change(heard, "update resource_import set heard_at = now() - interval '1 hour' where id = ?");
        assertThat(over(heard).state()).isEqualTo(ImportState.FAILED);
    }

    @Test
    void aFieldWhoseNameTheDatabaseRefusesStopsNoOtherLine() throws Exception {
        var odd = line(1).replace("}", ",\"a\\u0000b\":1}");
        var progress = run(odd + "\n" + line(2));
        assertThat(progress.state()).isEqualTo(ImportState.DONE);
        assertThat(progress.imported()).isEqualTo(2);
        assertThat(progress.errors()).singleElement().satisfies(error -> assertThat(error.arguments())
                .containsExactly("ab"));
    }

    @Test
    void anImportMarkedAsOverWritesNothingMore() throws Exception {
        ImportId id;
        try (var elsewhere = database.getConnection();
                var statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("lock table resource in exclusive mode");
            id = people.as(administrator, () -> imports.start(file(line(1))));
            await().until(() ->
                    change(id, "update resource_import set state = 'FAILED' where id = ?" + " and state = 'RUNNING'")
                            == 1);
            elsewhere.commit();
        }
        assertThat(run(line(2)).imported()).as("the next one is run").isEqualTo(1);
        assertThat(progress(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(progress(id).imported()).isZero();
        assertThat(run(line(1)).imported()).as("it was not there").isEqualTo(1);
    }

    /** An import that a node of another name runs, which was last heard of so long ago. */
    private ImportId importElsewhere(String ago) throws SQLException {
        return new ImportId(sql.number(
                "insert into resource_import (state, started_by, node, file, received, created_at, heard_at)"
                        + " values ('RUNNING', ?, 'elsewhere:1', ?, 1, now(), now() - cast(? as interval))"
                        + " returning id",
                administrator.id().value(),
                mark,
                ago));
    }

    private int change(ImportId id, String update) throws SQLException {
        return sql.change(update, id.value());
    }

    private ImportProgress run(String lines) throws Exception {
        return over(people.as(administrator, () -> imports.start(file(lines))));
    }

    private ImportProgress over(ImportId id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> progress(id), progress -> progress.state().isOver());
    }

    private ImportProgress progress(ImportId id) throws Exception {
        return people.as(administrator, () -> imports.progress(id));
    }

    private String line(int number) {
        return "{\"id\":\"%s-%d\",\"title\":\"Ressource %d\",\"text\":\"Un texte\"}".formatted(mark, number, number);
    }

    private static ImportFile file(String lines) {
        return file("ressources.ndjson", false, lines);
    }

    private static ImportFile file(String name, boolean rehearsal, String lines) {
        return new ImportFile(name, rehearsal, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
