package org.essaim.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;
import static org.essaim.testing.People.READER;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.essaim.files.TestHolder.Hive;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files belong to one thing, are seen by who sees it, and go with it. */
@DomainTest
class AttachmentsIT {

    private static final Hive HIVE = new Hive(7);
    private static final Hive OTHER = new Hive(8);

    @Inject
    private People people;

    @Inject
    private FileKeeping keeping;

    @Inject
    private FileDownload download;

    @Inject
    private FilesData data;

    @Inject
    private Attachments attachments;

    @Inject
    private TestHolder holder;

    @Inject
    private Transactions transactions;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private Viewer sender;
    private Viewer other;

    @BeforeEach
    void people() throws Exception {
        sender = people.enrol(aMember());
        other = people.enrol(aMember());
        holder.stands(HIVE.value());
        holder.stands(OTHER.value());
    }

    @Test
    void aFileIsOpenToWhoSeesItsThingAndToNobodyElse() throws Exception {
        var file = keep("compte rendu.txt");
        assertThatThrownBy(() -> open(other, file)).isInstanceOf(NotFoundException.class);
        assertThat(open(sender, file)).isEqualTo("compte rendu.txt");

        put(HIVE, sender, List.of(file));
        assertThat(open(other, file)).isEqualTo("compte rendu.txt");
        assertThatThrownBy(() -> open(READER, file)).isInstanceOf(NotFoundException.class);
        assertThat(names(HIVE)).containsExactly("compte rendu.txt");
    }

    @Test
    void whatIsNotAskedForAnyMoreIsDeleted() throws Exception {
        var first = keep("un.txt");
        var second = keep("deux.txt");
        put(HIVE, sender, List.of(second, first));
        assertThat(names(HIVE)).containsExactly("deux.txt", "un.txt");

        put(HIVE, sender, List.of(first));
        assertThat(names(HIVE)).containsExactly("un.txt");
        assertThat(stored("deux.txt")).isZero();
    }

    @Test
    void nobodyTakesTheFileOfAnother() throws Exception {
        var waiting = keep("attente.txt");
        assertRefused("files.problem.gone", () -> put(HIVE, other, List.of(waiting)));
        put(HIVE, sender, List.of(waiting));
        assertRefused("files.problem.gone", () -> put(OTHER, sender, List.of(waiting)));
    }

    @Test
    void aThingHasNoMoreFilesThanItMay() {
        var many = IntStream.rangeClosed(1, Attachments.MOST + 1)
                .mapToObj(FileId::new)
                .toList();
        assertRefused("files.problem.tooMany", () -> put(HIVE, sender, many));
    }

    @Test
    void filesGoWithTheirThing() throws Exception {
        put(HIVE, sender, List.of(keep("avec.txt")));
        put(OTHER, sender, List.of(keep("ailleurs.txt")));
        holder.falls(HIVE.value());
        transactions.committed(attachments::forgetLeft);
        assertThat(stored("avec.txt")).isZero();
        assertThat(stored("ailleurs.txt")).isOne();
    }

    @Test
    void whatWaitsTooLongGoes() throws Exception {
        keep("oublié.txt");
        put(HIVE, sender, List.of(keep("gardé.txt")));
        clock.pass(Duration.ofDays(2));
        transactions.committed(() -> data.retentions()
                .forEach(each -> each.removal().ifPresent(way -> way.remove(each.before(clock.instant())))));
        assertThat(stored("oublié.txt")).isZero();
        assertThat(stored("gardé.txt")).isOne();
    }

    private void put(Hive hive, Viewer who, List<FileId> files) throws Exception {
        transactions.committed(() -> attachments.put(hive, who.requireMember(), files));
    }

    private FileId keep(String name) throws Exception {
        return people.as(
                sender,
                () -> keeping.keep(
                        new Upload(name, new ByteArrayInputStream("Des mots.".getBytes(StandardCharsets.UTF_8)))));
    }

    private String open(Viewer viewer, FileId file) throws Exception {
        var content = people.as(viewer, () -> download.open(file));
        content.content().close();
        return content.name();
    }

    private List<String> names(Hive hive) {
        return attachments.of(TestHolder.KIND, Set.of(hive.value())).getOrDefault(hive.value(), List.of()).stream()
                .map(AttachedFile::name)
                .toList();
    }

    private long stored(String name) throws Exception {
        return sql.number("select count(*) from stored_file where original_name = ?", name);
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(InvalidException.class, invalid -> assertThat(invalid.violations())
                        .extracting(InvalidException.Violation::messageKey)
                        .containsExactly(key));
    }
}
