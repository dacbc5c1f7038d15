package org.essaim.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.essaim.shared.Grant;
import org.essaim.shared.LocalRole;
import org.essaim.shared.MemberId;
import org.essaim.shared.Target;

/**
 * Who holds which role on which thing. Capabilities write it in the transaction of what gives or takes the role; it
 * counts from the next request of the member on, on every node, because it is read with the session at each.
 *
 * <p>Asks nobody who is looking: the boundary that calls it has.
 */
@ApplicationScoped
public class GrantedRights {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** Nothing happens when the member holds it already. */
    public void give(MemberId member, LocalRole role, Target on) {
        var grant = Grant.of(role, on);
        database.createNativeQuery("insert into granted_right (member_id, role, kind, target, granted_at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
                .setParameter(1, member.value())
                .setParameter(2, grant.role())
                .setParameter(3, grant.kind())
                .setParameter(4, grant.target())
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Nothing happens when the member does not hold it. */
    public void take(MemberId member, LocalRole role, Target on) {
        var grant = Grant.of(role, on);
        database.createNativeQuery(
                        "delete from granted_right where member_id = ?1 and role = ?2 and kind = ?3 and target = ?4")
                .setParameter(1, member.value())
                .setParameter(2, grant.role())
                .setParameter(3, grant.kind())
                .setParameter(4, grant.target())
                .executeUpdate();
    }

    /** From everybody who holds anything on it: the thing is no more. */
    public void takeAll(Target on) {
        database.createNativeQuery("delete from granted_right where kind = ?1 and target = ?2")
                .setParameter(1, on.kind())
                .setParameter(2, on.value())
                .executeUpdate();
    }

    /** Who holds this role on this thing, the longest first. */
    public List<MemberId> holders(LocalRole role, Target on) {
        var grant = Grant.of(role, on);
        @SuppressWarnings("unchecked")
        List<Number> members = database.createNativeQuery("select member_id from granted_right"
                        + " where role = ?1 and kind = ?2 and target = ?3 order by granted_at, member_id")
                .setParameter(1, grant.role())
                .setParameter(2, grant.kind())
                .setParameter(3, grant.target())
                .getResultList();
        return members.stream().map(id -> new MemberId(id.longValue())).toList();
    }

    /**
     * An SQL expression for what a member holds, as {@link Grant#readAll} reads it: part of the statement that finds out
     * who makes a request.
     *
     * @param member the column of that statement that has the member's id, never anything that was typed
     */
    public static String sqlOf(String member) {
        return "(select string_agg(g.role || '@' || g.kind || ':' || g.target, ',') from granted_right g where g.member_id = "
                + member + ")";
    }
}
