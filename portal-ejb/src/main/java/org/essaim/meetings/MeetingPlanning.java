package org.essaim.meetings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.essaim.audit.AuditLog;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkId;
import org.essaim.networks.ShownTo;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.seen.Seen;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;

/** Planning meetings: by those who run the network. */
@Stateless
@OpenTo(Caller.MEMBER)
public class MeetingPlanning {

    /** Longest reason for a cancellation, in characters. */
    public static final int LONGEST_REASON = 1_000;

    private record Kept(Instant startsAt, Instant endsAt, MeetingMode mode, String place, String link) {}

    @Inject
    private Meetings meetings;

    @Inject
    private MeetingReading reading;

    @Inject
    private MeetingNews news;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private Sql sql;

    /**
     * Plans one.
     *
     * @throws InvalidException for what is wrong with its fields
     * @throws RuleException when the network is not open
     */
    @Once
    public MeetingId plan(NetworkId network, PlanMeeting command) {
        viewer.current().require(NetworkAction.RUN, network);
        var zone = requireOpen(network);
        command.check(LocalDate.now(clock.withZone(zone)), zone);
        var id = meetings.add(network, command, zone);
        record(network, MeetingsAudit.PLANNED, "");
        news.planned(requireRun(id), viewer.current().member());
        return id;
    }

    private ZoneId requireOpen(NetworkId network) {
        var home = meetings.home(network);
        if (!home.open()) {
            throw new RuleException("meetings.problem.notOpen");
        }
        return home.zone();
    }

    /** What its form begins with. */
    public PlanMeeting draft(MeetingId id) {
        var line = requireRun(id);
        var whole = reading.whole(List.of(id)).get(0);
        return new PlanMeeting(
                line.title(),
                whole.description(),
                line.mode(),
                line.place(),
                whole.link(),
                line.begins().toLocalDate(),
                line.begins().toLocalTime(),
                line.ends().toLocalTime(),
                line.seats(),
                line.shownTo());
    }

    /**
     * Says something else of one, unless somebody else has since {@code seen}. Who comes is written to when the time, the place or the address is another.
     *
     * @throws InvalidException for what is wrong with its fields, for fewer seats than are taken, and for members alone while
     *     others come
     * @throws RuleException when it was cancelled or is over
     */
    @Once
    public void change(MeetingId id, Seen seen, PlanMeeting command) {
        meetings.hold(id);
        var line = requireToCome(id);
        networks.line(line.slug()).state().requireNotClosed();
        seen.requireStill(draft(id), command);
        var zone = ZoneId.of(line.zone());
        command.check(LocalDate.now(clock.withZone(zone)), zone);
        if (command.seats() != null && command.seats() < line.coming()) {
            throw new InvalidException("seats", "meetings.problem.seatsTaken", line.coming());
        }
        var before = sql.statement("select starts_at, ends_at, mode, place, link from meeting where id = :id")
                .with("id", id)
                .require(Kept.class);
        var after = new Kept(
                command.start(zone), command.end(zone), command.mode(), command.keptPlace(), command.keptLink());
        if (line.shownTo() != command.shownTo()) {
            requireKnownGuests(id, command.shownTo());
        }
        var isElsewhere = !before.equals(after);
        sql.statement("update meeting set title = :title, description = :description, mode = :mode,"
                        + " place = :place, link = :link, starts_at = :start, ends_at = :end, seats = :seats,"
                        + " shown_to = :shown, sequence = sequence + :more, changed_at = :now where id = :id")
                .with("title", command.title())
                .with("description", command.description())
                .with("mode", after.mode())
                .with("place", after.place())
                .with("link", after.link())
                .with("start", after.startsAt())
                .with("end", after.endsAt())
                .with("seats", command.seats())
                .with("shown", command.shownTo())
                .with("more", isElsewhere ? 1 : 0)
                .with("now", clock.instant())
                .with("id", id)
                .run();
        record(line.network(), MeetingsAudit.CHANGED, "");
        if (isElsewhere) {
            news.changed(line, requireRun(id));
        }
    }

    /** Who comes from elsewhere would go on being told what is for members from now on. */
    private void requireKnownGuests(MeetingId id, ShownTo shownTo) {
        if (shownTo == ShownTo.MEMBERS && meetings.hasGuestsFromElsewhere(id)) {
            throw new InvalidException("shownTo", "meetings.problem.guestsFromElsewhere");
        }
    }

    /**
     * It does not take place; who comes is told why.
     *
     * @throws InvalidException without a reason
     * @throws RuleException when it was cancelled before, or is over
     */
    @Once
    public void cancel(MeetingId id, String why) {
        var reason = Text.clean(why);
        meetings.hold(id);
        var line = requireToCome(id);
        if (reason.isEmpty()) {
            throw new InvalidException("reason", "meetings.problem.missing");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new InvalidException("reason", "problem.tooLong", LONGEST_REASON);
        }
        MarkdownRules.require("reason", reason);
        sql.statement("update meeting set cancelled_at = :now, reason = :reason, sequence = sequence + 1,"
                        + " changed_at = :now where id = :id")
                .with("reason", reason)
                .with("now", clock.instant())
                .with("id", id)
                .run();
        record(line.network(), MeetingsAudit.CANCELLED, reason);
        news.cancelled(requireRun(id), reason);
    }

    private MeetingLine requireRun(MeetingId id) {
        var line = reading.require(id, viewer.current());
        viewer.current().require(NetworkAction.RUN, line.network());
        return line;
    }

    private MeetingLine requireToCome(MeetingId id) {
        var line = requireRun(id);
        if (line.isCancelled() || !line.endsAt().isAfter(clock.instant())) {
            throw new RuleException("meetings.problem.closed");
        }
        return line;
    }

    private void record(NetworkId network, MeetingsAudit act, String reason) {
        audit.record(act, network, reason);
        meetings.showAgain(network);
    }
}
