package org.essaim.exchanges.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.audit.AuditLog;
import org.essaim.exchanges.ExchangesAudit;
import org.essaim.moderation.Measure;
import org.essaim.moderation.Reportable;
import org.essaim.moderation.ReportedThing;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;

/** Messages, which who got one may report; moderators read that one message, and nothing else of the two. */
@ApplicationScoped
class MessageReports implements Reportable {

    static final String KIND = "message";

    private record Row(
            ContactId contactId,
            String title,
            String words,
            boolean removed,
            Instant sentAt,
            MemberId writerId,
            MemberId authorId,
            MemberId memberId) {

        boolean isFor(MemberId viewer) {
            return viewer.equals(authorId) || viewer.equals(memberId);
        }
    }

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String words() {
        return "exchanges.audited.message";
    }

    @Override
    public Optional<ReportedThing> seen(long id) {
        return row(id).filter(row -> !row.removed()
                        && viewer.current().member().filter(row::isFor).isPresent())
                .map(MessageReports::thing);
    }

    @Override
    public Optional<ReportedThing> standing(long id) {
        return row(id).map(MessageReports::thing);
    }

    private Optional<Row> row(long id) {
        return sql.statement(
                        "select s.contact_id, e.title, s.words, s.removed, s.sent_at, s.writer_id, e.author_id, c.member_id"
                                + " from exchange_message s join exchange_contact c on c.id = s.contact_id"
                                + " join exchange e on e.id = c.exchange_id where s.id = :id")
                .with("id", id)
                .find(Row.class);
    }

    private static ReportedThing thing(Row row) {
        return new ReportedThing(
                        row.title(),
                        row.contactId().path(),
                        Text.beginning(Markdown.wordsAndTargets(row.words()), ReportedThing.LONGEST_EXTRACT),
                        List.of(row.writerId()),
                        row.removed() ? Set.of(Measure.SUSPEND) : Set.of(Measure.REMOVE, Measure.SUSPEND))
                .writtenAt(row.sentAt());
    }

    @Override
    public void remove(long id, String reason) {
        show(id, false, ExchangesAudit.REMOVED, reason);
    }

    @Override
    public boolean restore(long id) {
        return show(id, true, ExchangesAudit.RESTORED, "");
    }

    private boolean show(long id, boolean shown, ExchangesAudit act, String reason) {
        var changed = sql.statement(
                        "update exchange_message set removed = :removed where id = :id and removed = :shown")
                .with("removed", !shown)
                .with("shown", shown)
                .with("id", id)
                .run();
        if (changed > 0) {
            audit.record(act, new Thing(KIND, id), reason);
        }
        return changed > 0;
    }
}
