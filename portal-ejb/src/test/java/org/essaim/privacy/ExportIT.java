package org.essaim.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a member sees and gets of what is held on them. */
@DomainTest
class ExportIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    private People people;

    @Inject
    private TestTraces traces;

    @Inject
    private HeldData held;

    @Inject
    private DataExport exports;

    @Inject
    private ExportRecords records;

    @Inject
    private ExportMaking making;

    @Inject
    private Contributions contributions;

    @Inject
    private HoldingReading reading;

    @Inject
    private Settings settings;

    @Inject
    private NightlyRetention nights;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    @AfterEach
    void letRun() {
        clock.letRun();
    }

    @Test
    void everythingThatIsHeldIsCountedShownAndHandedOver() throws Exception {
        var known = traces.leaveEverywhere("Violette Exportation");
        var zip = unzipped(known.viewer());
        var kinds = people.as(known.viewer(), held::kinds);
        assertThat(kinds)
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(kind.count()).as(kind.key()).isPositive());
        for (var kind : kinds) {
            var rows = people.as(known.viewer(), () -> held.rows(kind.name(), org.essaim.shared.lists.Slice.first(10)));
            assertThat(rows.total()).as(kind.key()).isEqualTo(kind.count());
        }
        for (var data : contributions.data()) {
            for (var holding : data.holdings()) {
                var name = data.capability() + "/"
                        + holding.key().substring(holding.key().lastIndexOf('.') + 1);
                assertThat(zip.get(name + ".json")).as(name).startsWith("[\n{").endsWith("}\n]\n");
            }
        }
        assertThat(zip.get("identity/profile.json")).contains("Violette Exportation", known.address());
        assertThat(zip.get("files/files/grille.txt")).isEqualTo("Critère ; oui");
    }

    @Test
    void whatOpensAnAccountIsHandedToNobody() throws Exception {
        var known = traces.leaveEverywhere("Violette Prudente");
        var all = String.join("\n", unzipped(known.viewer()).values());
        var secrets = "select string_agg(s, ',') from (select password_hash from member where id = ?"
                + " union select secret_hash from sign_in_session where member_id = ?"
                + " union select secret_hash from known_device where member_id = ?"
                + " union select token_hash from api_token where member_id = ?"
                + " union select token_hash from one_time_link where member_id = ?) as found (s)";
        var id = known.id();
        assertThat(sql.text(secrets, id, id, id, id, id).split(","))
                .hasSizeGreaterThan(4)
                .allSatisfy(secret -> assertThat(all).doesNotContain(secret));
    }

    @Test
    void theFileIsForItsOwnerAlone() throws Exception {
        var known = traces.leaveEverywhere("Violette Seule");
        ready(known.viewer());
        var other = people.enrol(aMember());
        assertThatThrownBy(() -> people.as(other, exports::open)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.READER, exports::open)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void whileAFileIsBeingMadeNobodyBeginsAnother() throws Exception {
        var member = people.enrol(aMember());
        sql.change(
                "insert into data_export (member_id, state, asked_at, heard_at) values (?, 'RUNNING', now(), now())",
                member.requireMember().value());
        var won = Race.winners(8, ConflictException.class, () -> {
            people.does(member, exports::ask);
            return true;
        });
        assertThat(won).isZero();
    }

    @Test
    void whatANodeLeftUndoneAnotherBeginsAgain() throws Exception {
        var member = people.enrol(aMember());
        sql.change(
                "insert into data_export (member_id, state, attempts, asked_at, heard_at)"
                        + " values (?, 'RUNNING', 1, now() - interval '1 hour', now() - interval '1 hour')",
                member.requireMember().value());
        ready(member);
    }

    @Test
    void whatFailsThreeTimesHasFailedAndMayBeAskedForAgain() throws Exception {
        var member = people.enrol(aMember());
        sql.change(
                "insert into data_export (member_id, state, attempts, asked_at, heard_at)"
                        + " values (?, 'RUNNING', 3, now() - interval '1 hour', now() - interval '1 hour')",
                member.requireMember().value());
        await().atMost(SOON).until(() -> {
            making.makeNext(() -> false);
            return people.as(member, exports::mine).orElseThrow().state() == ExportState.FAILED;
        });
        people.does(member, exports::ask);
        ready(member);
    }

    @Test
    void whatComesOrGoesMeanwhileMakesNoOtherRowComeTwiceOrNever() throws Exception {
        var member = people.enrol(aMember());
        var id = member.requireMember();
        sql.change(
                "insert into member_consent (member_id, subject, text_version, given)"
                        + " select ?, 'NEWS', 'v' || n, true from generate_series(1, 500) n",
                id.value());
        var consents = contributions.named("identity-consents").orElseThrow();
        var read = new ArrayList<String>();
        var before = sql.number("select count(*) from member_consent where member_id = ?", id.value());
        reading.each(consents, reading.person(id), row -> {
            if (read.size() == 150) {
                change("delete from member_consent where member_id = ? and text_version = 'v3'", id.value());
                change(
                        "insert into member_consent (member_id, subject, text_version, given)"
                                + " values (?, 'NEWS', 'later', true)",
                        id.value());
            }
            read.add(row);
        });
        assertThat(read).doesNotHaveDuplicates();
        assertThat(read.stream().filter(row -> !row.contains("\"later\"")).count())
                .isEqualTo(before);
    }

    private void change(String statement, Object... values) {
        try {
            sql.change(statement, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rowsAreToldApartByColumnsThatAreNeverNull() throws Exception {
        for (var holding : contributions.holdings()) {
            for (var column : holding.keys()) {
                assertThat(sql.text(
                                "select is_nullable from information_schema.columns where table_schema = 'public'"
                                        + " and table_name = ? and column_name = ?",
                                holding.table(),
                                column))
                        .as("%s: %s", holding.key(), column)
                        .isEqualTo("NO");
            }
        }
    }

    @Test
    void whatANodeThatDiedLeftHalfWrittenGoesWithoutAnotherStart() throws Exception {
        var folder = Files.createDirectories(settings.data().resolve("exports"));
        var left = Files.createTempFile(folder, "export", ".zip");
        var written = Files.createTempFile(folder, "export", ".zip");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        making.makeNext(() -> false);
        assertThat(left).doesNotExist();
        assertThat(written).exists();
        Files.delete(written);
    }

    @Test
    void theOwnerIsWrittenAndTheFileGoesAfterSomeDays() throws Exception {
        var known = traces.leaveEverywhere("Violette Passagère");
        ready(known.viewer());
        assertThat(sql.number(
                        "select count(*) from mail_outbox where template = 'privacy-export' and recipient = ?",
                        known.address()))
                .isEqualTo(1);
        var file = sql.text("select file_name from data_export where member_id = ?", known.id());
        clock.pass(Duration.ofDays(6));
        nights.run();
        assertThat(people.as(known.viewer(), exports::mine)).isPresent();
        clock.pass(Duration.ofDays(2));
        nights.run();
        assertThat(people.as(known.viewer(), exports::mine)).isEmpty();
        assertThat(sql.number("select count(*) from stored_file where name = ?", file))
                .isZero();
    }

    private void ready(Viewer member) {
        await().atMost(SOON).until(() -> {
            making.makeNext(() -> false);
            return people.as(member, exports::mine).orElseThrow().state() == ExportState.READY;
        });
    }

    private Map<String, String> unzipped(Viewer member) throws Exception {
        ready(member);
        var file = people.as(member, exports::open);
        var entries = new HashMap<String, String>();
        try (var zip = new ZipInputStream(file.content())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), text(zip));
            }
        }
        return entries;
    }

    private static String text(ZipInputStream zip) throws IOException {
        return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
}
