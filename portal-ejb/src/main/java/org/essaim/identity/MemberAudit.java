package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.essaim.identity.access.SecurityEvent;
import org.essaim.identity.access.SecurityLog;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** The book of what people in charge did to members: rows are added, never changed. */
@ApplicationScoped
class MemberAudit {

    private static final int LATEST = 50;

    @Inject
    private Sql sql;

    @Inject
    private SecurityLog log;

    @Inject
    private Clock clock;

    /**
     * Writes the row, and a line of the security log, without the reason.
     *
     * @param actor who did it, or null for the portal itself
     * @param detail the roles that are held from now on, when that is what was done
     */
    void note(MemberId member, MemberId actor, AuditAction action, String detail, String reason) {
        note(member, actor, action, detail, reason, clock.instant());
    }

    /** The same for what was done at another moment. */
    void note(MemberId member, MemberId actor, AuditAction action, String detail, String reason, Instant when) {
        sql.statement(
                        "insert into member_audit (member_id, actor_id, action, detail, reason, done_at)"
                                + " values (:member, (select id from member where id = :actor), :action, :detail, :reason, :now)")
                .with("member", member)
                .with("actor", actor)
                .with("action", action)
                .with("detail", detail)
                .with("reason", reason)
                .with("now", when)
                .run();
        log.noteOnceDone(
                SecurityEvent.valueOf(action.name()),
                member,
                "by=" + (actor == null ? "portal" : actor) + " roles=" + detail.replace(" ", ""));
    }

    /** The latest first, at most fifty. */
    List<AuditRow> of(MemberId member) {
        return sql.statement(
                        "select a.action, case when m.state <> 'LEFT' then m.name end as actor, a.detail, a.reason, a.done_at"
                                + " from member_audit a left join member m on m.id = a.actor_id"
                                + " where a.member_id = :member order by a.id desc limit :latest")
                .with("member", member)
                .with("latest", LATEST)
                .list(AuditRow.class);
    }
}
