package org.essaim.calendar;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.essaim.identity.access.Secret;
import org.essaim.rights.Caller;
import org.essaim.rights.GrantedRights;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Target;
import org.essaim.shared.viewer.Thing;
import org.essaim.shared.viewer.Viewer;

/** Calendars as programs read them: as text of iCalendar (RFC 5545). */
@Stateless
@OpenTo(Caller.EVERYONE)
public class CalendarFeeds {

    /** What ended longer ago is in no calendar any more. */
    static final Duration KEPT = Duration.ofDays(365);

    private static final Duration READ_EVERY = Duration.ofHours(1);

    private record Row(
            CalendarLinkId id,
            String kind,
            Long target,
            MemberId memberId,
            String locale,
            String grants,
            Instant readAt) {}

    @Inject
    private Instance<CalendarSource> sources;

    @Inject
    private CalendarWriter writer;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /**
     * What the member of a secret link may see now.
     *
     * @throws NotFoundException when there is no such link, its account is closed, or what it leads to is gone
     */
    public String behind(String secret) {
        var row = sql.statement(
                        "select l.id, l.kind, l.target, l.member_id, m.locale,",
                        GrantedRights.sqlOf("l.member_id"),
                        "as grants, l.read_at from calendar_link l join member m on m.id = l.member_id"
                                + " where l.secret_hash = :hash and m.state = 'ACTIVE'")
                .with("hash", Secret.hashOf(secret))
                .find(Row.class)
                .orElseThrow(CalendarLinks::unknown);
        noteReading(row);
        var member = Viewer.member(row.memberId(), Set.of(Role.MEMBER), Locale.forLanguageTag(row.locale()))
                .holding(Grant.readAll(row.grants()));
        return as(member, row.kind() == null ? Optional.empty() : Optional.of(new Thing(row.kind(), row.target())));
    }

    private void noteReading(Row row) {
        var now = clock.instant();
        if (row.readAt() == null || row.readAt().plus(READ_EVERY).isBefore(now)) {
            sql.statement("update calendar_link set read_at = :now where id = :id")
                    .with("now", now)
                    .with("id", row.id())
                    .run();
        }
    }

    /**
     * What everyone may see of a thing.
     *
     * @throws NotFoundException when it has no calendar
     */
    public String ofEveryone(Target thing) {
        return as(Viewer.reader(viewer.current().locale()), Optional.of(thing));
    }

    private String as(Viewer reader, Optional<Target> thing) {
        try {
            return viewer.actAs(reader, () -> thing.map(this::of).orElseGet(() -> mine(reader)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String of(Target thing) {
        var name = sources.stream()
                .flatMap(source -> source.name(thing).stream())
                .findFirst()
                .orElseThrow(CalendarLinks::unknown);
        return text(
                name,
                sources.stream()
                        .flatMap(source -> source.of(thing, after()).stream())
                        .toList());
    }

    private String mine(Viewer member) {
        var id = member.requireMember();
        return text(
                settings.text(Setting.ASSOCIATION_NAME),
                sources.stream()
                        .flatMap(source -> source.of(id, after()).stream())
                        .toList());
    }

    private Instant after() {
        return clock.instant().minus(KEPT);
    }

    private String text(String title, List<CalendarEntry> entries) {
        var now = clock.instant();
        return writer.calendar(
                title,
                entries.stream().filter(entry -> entry.isTold(now)).toList(),
                viewer.current().locale());
    }
}
