package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.calendar.CalendarEntry;
import org.essaim.calendar.CalendarSource;
import org.essaim.networks.NetworkId;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;

/** Meetings in people's calendars. The address of a remote one is in the calendar of who comes, and in no other. */
@ApplicationScoped
class MeetingCalendar implements CalendarSource {

    @Inject
    private MeetingReading reading;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Sql sql;

    @Override
    public Optional<String> name(Target thing) {
        return network(thing).flatMap(id -> sql.statement("select name from network where id = :id")
                .with("id", id)
                .find(String.class));
    }

    @Override
    public List<CalendarEntry> of(Target thing, Instant after) {
        return network(thing)
                .map(id -> entries(reading.of(id, viewer.current(), after), false))
                .orElse(List.of());
    }

    @Override
    public List<CalendarEntry> of(MemberId member, Instant after) {
        return entries(reading.of(member, after), true);
    }

    private static Optional<NetworkId> network(Target thing) {
        return Optional.of(new NetworkId(thing.value())).filter(id -> id.kind().equals(thing.kind()));
    }

    /** The entry of one meeting, for who comes or for others. */
    CalendarEntry entry(MeetingLine line, boolean comes) {
        return entries(List.of(line), comes).get(0);
    }

    private List<CalendarEntry> entries(List<MeetingLine> lines, boolean comes) {
        var whole = reading.whole(lines.stream().map(MeetingLine::id).toList()).stream()
                .collect(Collectors.toMap(MeetingReading.Whole::id, Function.identity()));
        return lines.stream()
                .map(line -> entry(line, whole.get(line.id()), comes))
                .toList();
    }

    private static CalendarEntry entry(MeetingLine line, MeetingReading.Whole whole, boolean comes) {
        var link = comes ? whole.link() : "";
        return new CalendarEntry(
                "meeting-" + line.id(),
                whole.sequence(),
                whole.changedAt(),
                line.isCancelled(),
                line.title(),
                paragraphs(line.isCancelled() ? whole.reason() : "", Markdown.words(whole.description()), link),
                line.place().isEmpty() ? link : line.place(),
                line.path(),
                line.startsAt(),
                line.endsAt(),
                ZoneId.of(line.zone()));
    }

    private static String paragraphs(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
