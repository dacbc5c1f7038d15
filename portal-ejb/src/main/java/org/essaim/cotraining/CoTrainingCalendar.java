package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.essaim.calendar.CalendarEntry;
import org.essaim.calendar.CalendarSource;
import org.essaim.networks.NetworkId;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;

/** Half-days in the calendar of their network, and with their link in that of who trains or has a place. */
@ApplicationScoped
class CoTrainingCalendar implements CalendarSource {

    @Inject
    private CoTrainingReading reading;

    @Inject
    private Sql sql;

    @Override
    public List<CalendarEntry> of(MemberId member, Instant after) {
        return reading.dated(member, after).stream()
                .map(CoTrainingCalendar::withLink)
                .toList();
    }

    /** All half-days of one, with their links. */
    List<CalendarEntry> forWhoComes(CoTrainingId id) {
        return reading.dated(id).stream().map(CoTrainingCalendar::withLink).toList();
    }

    /** Of what is cancelled nobody needs the link, and who only asked for a place never had it. */
    private static CalendarEntry withLink(CoTrainingReading.Dated dated) {
        return entry(dated, dated.cancelled() ? "" : dated.link());
    }

    @Override
    public Optional<String> name(Target thing) {
        return network(thing).flatMap(id -> sql.statement("select name from network where id = :id")
                .with("id", id)
                .find(String.class));
    }

    @Override
    public List<CalendarEntry> of(Target thing, Instant after) {
        return network(thing)
                .map(id -> reading.dated(id, after).stream()
                        .map(dated -> entry(dated, ""))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<NetworkId> network(Target thing) {
        return Optional.of(new NetworkId(thing.value())).filter(id -> id.kind().equals(thing.kind()));
    }

    private static CalendarEntry entry(CoTrainingReading.Dated dated, String link) {
        var words = dated.cancelled() ? dated.reason() : Markdown.words(dated.aims());
        return new CalendarEntry(
                "half-day-" + dated.id(),
                dated.sequence(),
                dated.changedAt(),
                dated.cancelled(),
                dated.title(),
                link.isEmpty() ? words : (words + "\n\n" + link).strip(),
                dated.place().isEmpty() ? link : dated.place(),
                CoTrainingLine.path(dated.coTraining()),
                dated.startsAt(),
                dated.endsAt(),
                ZoneId.of(dated.zone()));
    }
}
