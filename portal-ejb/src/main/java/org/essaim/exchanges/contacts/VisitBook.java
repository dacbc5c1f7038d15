package org.essaim.exchanges.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.essaim.exchanges.ExchangeId;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkSights;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Slots and visits, to be changed. A contact is held before a slot. Asks nobody who is looking. */
@ApplicationScoped
class VisitBook {

    /** A time as it is now. */
    record HeldSlot(
            SlotId id, ExchangeId exchangeId, Instant startsAt, Instant endsAt, String zone, int seats, boolean open) {

        /** When it begins, in the clock of its network. */
        ZonedDateTime begins() {
            return startsAt.atZone(ZoneId.of(zone));
        }
    }

    /** A visit as it is now. */
    record HeldVisit(VisitId id, SlotId slotId, ContactId contactId, VisitState state) {}

    @Inject
    private ContactNews news;

    @Inject
    private Contacts contacts;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    SlotId add(ExchangeId exchange, OfferSlot command, ZoneId zone) {
        return sql.statement("insert into exchange_slot (exchange_id, starts_at, ends_at, zone, seats)"
                        + " values (:exchange, :start, :end, :zone, :seats) returning id")
                .with("exchange", exchange)
                .with("start", command.start(zone))
                .with("end", command.end(zone))
                .with("zone", zone.getId())
                .with("seats", command.seats())
                .require(SlotId.class);
    }

    /** Until the transaction ends nobody else takes a place in it. */
    HeldSlot hold(SlotId id) {
        return sql.statement(
                        "select id, exchange_id, starts_at, ends_at, zone, seats,"
                                + " cancelled_at is null and starts_at > :now as open from exchange_slot where id = :id for update")
                .with("now", clock.instant())
                .with("id", id)
                .find(HeldSlot.class)
                .orElseThrow(VisitBook::unknown);
    }

    HeldVisit visit(VisitId id) {
        return sql.statement("select id, slot_id, contact_id, state from exchange_visit where id = :id")
                .with("id", id)
                .find(HeldVisit.class)
                .orElseThrow(VisitBook::unknown);
    }

    /** Asks for a place; who was refused or cancelled asks again. */
    void ask(SlotId slot, ContactId contact) {
        var asked = sql.statement("insert into exchange_visit (slot_id, contact_id, state, changed_at)"
                        + " values (:slot, :contact, 'ASKED', :now) on conflict (slot_id, contact_id) do update"
                        + " set state = 'ASKED', changed_at = excluded.changed_at"
                        + " where exchange_visit.state in ('REFUSED', 'CANCELLED')")
                .with("slot", slot)
                .with("contact", contact)
                .with("now", clock.instant())
                .run();
        if (asked == 0) {
            throw new RuleException("exchanges.problem.askedAlready");
        }
    }

    /** Takes a place for a visit, in a slot that is held. */
    void accept(HeldVisit visit, HeldSlot slot) {
        if (taken(slot.id()) >= slot.seats()) {
            throw new RuleException("exchanges.problem.full");
        }
        become(visit.id(), VisitState.ACCEPTED);
    }

    int taken(SlotId slot) {
        return sql.statement("select count(*) from exchange_visit where slot_id = :slot and state = 'ACCEPTED'")
                .with("slot", slot)
                .require(Integer.class);
    }

    void become(VisitId id, VisitState state) {
        sql.statement("update exchange_visit set state = :state, changed_at = :now, sequence = sequence + 1,"
                        + " planned = planned or :state = 'ACCEPTED' where id = :id")
                .with("state", state)
                .with("now", clock.instant())
                .with("id", id)
                .run();
    }

    void close(SlotId id) {
        sql.statement("update exchange_slot set cancelled_at = :now where id = :id")
                .with("now", clock.instant())
                .with("id", id)
                .run();
    }

    /** Visits of a slot that wait or are planned. */
    List<VisitId> standing(SlotId slot) {
        return sql.statement(
                        "select id from exchange_visit where slot_id = :slot and state in ('ASKED', 'ACCEPTED') order by id")
                .with("slot", slot)
                .list(VisitId.class);
    }

    /** Cancels what is to come of a contact; the one who did not do it is told. */
    void cancelAll(Contacts.Held contact, MemberId by) {
        var standing = sql.statement("select v.id from exchange_visit v join exchange_slot t on t.id = v.slot_id"
                        + " where v.contact_id = :contact and v.state in ('ASKED', 'ACCEPTED') and t.starts_at > :now"
                        + " order by v.id")
                .with("contact", contact.id())
                .with("now", clock.instant())
                .list(VisitId.class);
        standing.forEach(id -> cancel(id, contact, by));
    }

    void cancel(VisitId id, Contacts.Held contact, MemberId by) {
        become(id, VisitState.CANCELLED);
        news.cancelled(contact, id, by, Optional.empty());
    }

    /** Of contacts that end as somebody leaves: by the author, or by the member where only members read. */
    void cancelOf(MemberId member, Optional<NetworkId> network) {
        var ending = sql.statement(
                "select distinct c.id from exchange_contact c join exchange e on e.id = c.exchange_id"
                        + " join exchange_visit v on v.contact_id = c.id join exchange_slot t on t.id = v.slot_id"
                        + " where v.state in ('ASKED', 'ACCEPTED') and t.starts_at > :now"
                        + " and (e.author_id = :member or c.member_id = :member)",
                network.isPresent()
                        ? "and e.network_id = :network and (e.author_id = :member or e.shown_to = 'MEMBERS')"
                                + " and not " + NetworkSights.joined("e.network_id", ":member")
                        : "",
                "order by c.id");
        ending.with("now", clock.instant()).with("member", member);
        network.ifPresent(id -> ending.with("network", id));
        ending.list(ContactId.class).forEach(id -> cancelAll(contacts.find(id, member), member));
    }

    static NotFoundException unknown() {
        return new NotFoundException("exchanges.problem.slotUnknown");
    }
}
