package org.essaim.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.LocalRole;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;

/**
 * Who holds which role on which thing. Capabilities write it in the transaction of what gives or takes the role; it
 * counts from the next request of the member on, on every node, because it is read with the session at each.
 *
 * <p>Asks nobody who is looking: the boundary that calls it has.
 */
@ApplicationScoped
public class GrantedRights {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Nothing happens when the member holds it already. */
    public void give(MemberId member, LocalRole role, Target on) {
        var grant = Grant.of(role, on);
        sql.statement("insert into granted_right (member_id, role, kind, target, granted_at)"
                        + " values (:member, :role, :kind, :target, :now) on conflict do nothing")
                .with("member", member)
                .with("role", grant.role())
                .with("kind", grant.kind())
                .with("target", grant.target())
                .with("now", clock.instant())
                .run();
    }

    /** Nothing happens when the member does not hold it. */
    public void take(MemberId member, LocalRole role, Target on) {
        var grant = Grant.of(role, on);
        sql.statement("delete from granted_right"
                        + " where member_id = :member and role = :role and kind = :kind and target = :target")
                .with("member", member)
                .with("role", grant.role())
                .with("kind", grant.kind())
                .with("target", grant.target())
                .run();
    }

    /** From everybody who holds anything on it: the thing is no more. */
    public void takeAll(Target on) {
        sql.statement("delete from granted_right where kind = :kind and target = :target")
                .with("kind", on.kind())
                .with("target", on.value())
                .run();
    }

    /** Who holds this role on this thing, the longest first. */
    public List<MemberId> holders(LocalRole role, Target on) {
        var grant = Grant.of(role, on);
        return sql.statement("select member_id from granted_right"
                        + " where role = :role and kind = :kind and target = :target order by granted_at, member_id")
                .with("role", grant.role())
                .with("kind", grant.kind())
                .with("target", grant.target())
                .list(MemberId.class);
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
