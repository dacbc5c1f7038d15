package org.essaim.exchanges.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.essaim.calendar.CalendarEntry;
import org.essaim.calendar.CalendarSource;
import org.essaim.exchanges.ExchangeId;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;

/** Visits in the calendars of both, once they are accepted. They belong to no calendar of a network. */
@ApplicationScoped
class VisitCalendar implements CalendarSource {

    private static final String ROWS = "select v.id, v.contact_id, v.state, v.planned, v.sequence, v.changed_at,"
            + " t.id as slot_id, t.exchange_id, t.starts_at, t.ends_at, t.zone, t.seats, e.title, e.town"
            + " from exchange_visit v join exchange_slot t on t.id = v.slot_id"
            + " join exchange_contact c on c.id = v.contact_id join exchange e on e.id = c.exchange_id where";

    private record Row(
            VisitId id,
            ContactId contactId,
            VisitState state,
            boolean planned,
            int sequence,
            Instant changedAt,
            SlotId slotId,
            ExchangeId exchangeId,
            Instant startsAt,
            Instant endsAt,
            String zone,
            int seats,
            String title,
            String town) {

        PlannedVisit visit() {
            return new PlannedVisit(
                    new VisitBook.HeldSlot(slotId, exchangeId, startsAt, endsAt, zone, seats, true),
                    planned,
                    new CalendarEntry(
                            "visit-" + id,
                            sequence,
                            changedAt,
                            state != VisitState.ACCEPTED,
                            title,
                            "",
                            town,
                            contactId.path(),
                            startsAt,
                            endsAt,
                            ZoneId.of(zone)));
        }
    }

    /** A visit with its entry, which calendars have when it was accepted once. */
    record PlannedVisit(VisitBook.HeldSlot slot, boolean isInCalendars, CalendarEntry entry) {}

    @Inject
    private Sql sql;

    PlannedVisit require(VisitId id) {
        return sql.statement(ROWS, "v.id = :id")
                .with("id", id)
                .find(Row.class)
                .map(Row::visit)
                .orElseThrow(VisitBook::unknown);
    }

    @Override
    public List<CalendarEntry> of(MemberId member, Instant after) {
        return sql
                .statement(
                        ROWS,
                        "v.planned and t.ends_at > :after and :member in (c.member_id, e.author_id)"
                                + " order by t.starts_at, v.id")
                .with("after", after)
                .with("member", member)
                .list(Row.class)
                .stream()
                .map(row -> row.visit().entry())
                .toList();
    }

    @Override
    public Optional<String> name(Target thing) {
        return Optional.empty();
    }

    @Override
    public List<CalendarEntry> of(Target thing, Instant after) {
        return List.of();
    }
}
