package org.essaim.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.essaim.shared.personal.HeldFile;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.sql.Sql;

/**
 * Files that a member sent: those that wait go with the account, the others with what they belong to. Where the name is to
 * be taken off that, the files go as well: what a file says of who made it, nobody takes out.
 */
@ApplicationScoped
class FilesData implements PersonalData, Retentions {

    private static final String WAITING = "t.thing_kind is null";
    private static final List<Holding> HOLDINGS = List.of(
            Holding.of("files.held.files", "stored_file", "owner_id")
                    .without("name", "sha256")
                    .saying("t.original_name", "t.created_at")
                    .orderedBy("t.created_at desc, t.name")
                    .staying("files.stays.files"),
            Holding.of("files.held.uploads", "upload_count", "member_id")
                    .naming("'{files.uploads.sent|' || t.uploads || '}'", "cast(t.day as timestamptz)")
                    .orderedBy("t.day"));

    /** Only today's count is ever asked for. */
    private static final Duration COUNTED = Duration.ofDays(2);

    /** As long as a form may stand open in a browser. */
    private static final Duration WAITED = Duration.ofDays(1);

    private record OwnFile(String originalName, String name) {}

    @Inject
    private Attachments attachments;

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "files";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public List<HeldFile> files(Person person) {
        return sql
                .statement(
                        "select original_name, name from stored_file where owner_id = :member order by created_at, name")
                .with("member", person.member())
                .list(OwnFile.class)
                .stream()
                .map(file -> new HeldFile(file.originalName(), file.name()))
                .toList();
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        attachments.remove(sql.statement("select t.file_name from attached_file t join stored_file f"
                        + " on f.name = t.file_name where f.owner_id = :member and (:unnamed or " + WAITING + ")")
                .with("member", person.member())
                .with("unnamed", !wishes.credited())
                .list(String.class));
        sql.statement("delete from upload_count where member_id = :member")
                .with("member", person.member())
                .run();
    }

    @Override
    public List<Retention> retentions() {
        return List.of(
                Retention.of(
                        "files.kept.uploads",
                        COUNTED,
                        "upload_count",
                        "cast(t.day as timestamptz)",
                        "'{files.uploads.sent|' || t.uploads || '}'"),
                Retention.of("files.kept.waiting", WAITED, "attached_file", "t.kept_at", "''")
                        .where(WAITING)
                        .removedBy(this::removeWaiting));
    }

    private int removeWaiting(Instant before) {
        var stored = sql.statement("select t.file_name from attached_file t where t.kept_at < :before and", WAITING)
                .with("before", before)
                .list(String.class);
        attachments.remove(stored);
        return stored.size();
    }
}
