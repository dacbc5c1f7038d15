package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.access.Row;
import org.essaim.identity.access.SecurityEvent;
import org.essaim.identity.access.SecurityLog;
import org.essaim.shared.MemberId;

/** The book of what people in charge did to members: rows are added, never changed. */
@ApplicationScoped
class MemberAudit {

    private static final int LATEST = 50;

    @PersistenceContext
    private EntityManager database;

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
        database.createNativeQuery("insert into member_audit (member_id, actor_id, action, detail, reason, done_at)"
                        + " values (?1, (select id from member where id = ?2), ?3, ?4, ?5, ?6)")
                .setParameter(1, member.value())
                .setParameter(2, actor == null ? 0L : actor.value())
                .setParameter(3, action.name())
                .setParameter(4, detail)
                .setParameter(5, reason)
                .setParameter(6, Timestamp.from(clock.instant()))
                .executeUpdate();
        log.noteOnceDone(
                SecurityEvent.valueOf(action.name()),
                member,
                "by=" + (actor == null ? "portal" : actor) + " roles=" + detail.replace(" ", ""));
    }

    /** The latest first, at most fifty. */
    List<AuditRow> of(MemberId member) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("select a.action, m.name, a.detail, a.reason, a.done_at"
                        + " from member_audit a left join member m on m.id = a.actor_id"
                        + " where a.member_id = ?1 order by a.id desc limit " + LATEST)
                .setParameter(1, member.value())
                .getResultList();
        return rows.stream()
                .map(row -> new AuditRow(
                        AuditAction.valueOf((String) row[0]),
                        Optional.ofNullable((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        Row.instant(row[4])))
                .toList();
    }
}
