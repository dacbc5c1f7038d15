package org.essaim.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;

/**
 * The book of what people in charge did. An entry is written in the transaction of the act: there is none of what was
 * rolled back. Asks nobody who is looking: the boundary that calls it has.
 */
@ApplicationScoped
@Transactional
public class AuditLog {

    @Inject
    private Sql sql;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /** By the viewer: the member, or the portal itself. */
    public void record(AuditEntry entry) {
        record(entry, viewer.current().member());
    }

    /** The same for an act of which there is nothing else to say. */
    public void record(AuditedAction action, Target thing, String reason) {
        record(AuditEntry.of(action, thing).because(reason));
    }

    /**
     * By somebody who is not the viewer.
     *
     * @param actor empty for the portal itself
     */
    public void record(AuditEntry entry, Optional<MemberId> actor) {
        sql.statement("insert into audit_entry (action, thing_kind, thing_id, within_kind, within_id, actor_id, detail,"
                        + " reason, done_at) values (:action, :kind, :thing, :withinKind, :within,"
                        + " (select id from member where id = :actor), :detail, :reason, :at)")
                .with("action", entry.action().key())
                .with("kind", entry.thing().kind())
                .with("thing", entry.thing().value())
                .with("withinKind", entry.within().map(Target::kind))
                .with("within", entry.within().map(Target::value))
                .with("actor", actor)
                .with("detail", entry.detail())
                .with("reason", entry.reason())
                .with("at", entry.at().orElseGet(clock::instant))
                .run();
    }
}
