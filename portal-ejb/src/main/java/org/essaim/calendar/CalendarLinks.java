package org.essaim.calendar;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.access.Secret;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Target;
import org.essaim.shared.viewer.Thing;

/** The secret links by which calendar programs read what the viewer may see. */
@Stateless
@OpenTo(Caller.MEMBER)
public class CalendarLinks {

    /** How many a member keeps at most. */
    public static final int MOST = 20;

    private record Row(CalendarLinkId id, String kind, Long target, Instant madeAt, Instant readAt) {}

    @Inject
    private Instance<CalendarSource> sources;

    @Inject
    private NamedLock locks;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** A link to what the viewer takes part in; the secret is told this once. */
    @Once
    public String toMine() {
        return make(Optional.empty());
    }

    /**
     * A link to the calendar of a thing; the secret is told this once.
     *
     * @throws NotFoundException when it has none, or none that the viewer may have
     */
    @Once
    public String to(Target thing) {
        if (name(thing).isEmpty()) {
            throw unknown();
        }
        return make(Optional.of(thing));
    }

    private String make(Optional<Target> thing) {
        var member = viewer.current().requireMember();
        locks.hold("calendar links of " + member);
        var known = sql.statement("select count(*) from calendar_link where member_id = :me")
                .with("me", member)
                .require(Long.class);
        if (known >= MOST) {
            throw new RuleException("calendar.problem.full", MOST);
        }
        var secret = Secret.random();
        sql.statement("insert into calendar_link (member_id, kind, target, secret_hash, made_at)"
                        + " values (:me, :kind, :target, :hash, :now)")
                .with("me", member)
                .with("kind", thing.map(Target::kind))
                .with("target", thing.map(Target::value))
                .with("hash", secret.hash())
                .with("now", clock.instant())
                .run();
        return secret.value();
    }

    /** The newest first. What a link leads to no more has no name. */
    public List<CalendarLink> mine() {
        return sql
                .statement("select id, kind, target, made_at, read_at from calendar_link where member_id = :me"
                        + " order by made_at desc, id desc")
                .with("me", viewer.current().requireMember())
                .list(Row.class)
                .stream()
                .map(this::link)
                .toList();
    }

    private CalendarLink link(Row row) {
        var isMine = row.kind() == null;
        var name = isMine ? "" : name(new Thing(row.kind(), row.target())).orElse("");
        return new CalendarLink(row.id(), isMine, name, row.madeAt(), row.readAt());
    }

    private Optional<String> name(Target thing) {
        return sources.stream().flatMap(source -> source.name(thing).stream()).findFirst();
    }

    /** Programs get nothing by it any more; done again, it changes nothing. */
    public void end(CalendarLinkId id) {
        sql.statement("delete from calendar_link where id = :id and member_id = :me")
                .with("id", id)
                .with("me", viewer.current().requireMember())
                .run();
    }

    static NotFoundException unknown() {
        return new NotFoundException("calendar.problem.unknown");
    }
}
