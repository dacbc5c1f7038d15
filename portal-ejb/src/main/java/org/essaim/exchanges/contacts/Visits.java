package org.essaim.exchanges.contacts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essaim.exchanges.ExchangeBoard;
import org.essaim.exchanges.ExchangeHelp;
import org.essaim.exchanges.ExchangeId;
import org.essaim.exchanges.ExchangeSide;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkZones;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** Visiting a class: slots that its teacher offers, places in them that others ask for. */
@Stateless
@OpenTo(Caller.MEMBER)
public class Visits {

    /** Slots of one offer that are to come. */
    private static final int MOST_SLOTS = 30;

    @Inject
    private ExchangeBoard board;

    @Inject
    private ContactPolicy policy;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private Contacts contacts;

    @Inject
    private VisitBook book;

    @Inject
    private ContactNews news;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** Slots to come of an offer that the viewer may see. */
    @OpenTo(Caller.EVERYONE)
    public List<SlotLine> slots(ExchangeId id) {
        board.line(id);
        return sql.statement("select t.id, t.starts_at, t.ends_at, t.zone, t.seats,"
                        + " (select count(*) from exchange_visit v where v.slot_id = t.id and v.state = 'ACCEPTED') as taken,"
                        + " (select count(*) from exchange_visit v where v.slot_id = t.id and v.state = 'ASKED') as asked,"
                        + " t.cancelled_at is not null as cancelled,"
                        + " (select v.state from exchange_visit v join exchange_contact c on c.id = v.contact_id"
                        + "  where v.slot_id = t.id and c.member_id = :viewer) as mine"
                        + " from exchange_slot t where t.exchange_id = :exchange and t.starts_at > :now"
                        + " and t.cancelled_at is null order by t.starts_at, t.id")
                .with("viewer", viewer.current().member().map(MemberId::value))
                .with("exchange", id)
                .with("now", clock.instant())
                .list(SlotLine.class);
    }

    /**
     * Offers another time for visits; for the author of an offer of visits.
     *
     * @throws RuleException for what is no offer of visits, or is closed
     * @throws org.essaim.shared.problem.ConflictException when its network is over
     */
    @Once
    public SlotId offer(ExchangeId id, OfferSlot command) {
        var exchange = policy.requireOwn(id);
        if (exchange.help() != ExchangeHelp.VISIT || exchange.side() != ExchangeSide.OFFER) {
            throw new RuleException("exchanges.problem.noVisits");
        }
        if (!exchange.isOpen()) {
            throw new RuleException("exchanges.problem.closed");
        }
        networks.line(exchange.slug()).state().requireNotClosed();
        var zone = NetworkZones.of(exchange.academie());
        command.check(LocalDate.now(clock.withZone(zone)), zone);
        if (slots(id).size() >= MOST_SLOTS) {
            throw new RuleException("exchanges.problem.manySlots");
        }
        return book.add(id, command, zone);
    }

    /** Takes a time back; who has asked or is accepted is told why. */
    @Once
    public void close(SlotId id, WriteMessage word) {
        word.check();
        var slot = book.hold(id);
        policy.requireOwn(slot.exchangeId());
        requireOpen(slot);
        book.close(id);
        var me = viewer.current().requireMember();
        for (var visit : book.standing(id)) {
            var contact = contacts.find(book.visit(visit).contactId(), me);
            book.become(visit, VisitState.CANCELLED);
            news.cancelled(contact, visit, me, Optional.of(word));
        }
    }

    /** Asks for a place, with a word to the author. */
    @Once
    public ContactId ask(SlotId id, WriteMessage word) {
        var me = viewer.current().requireMember();
        word.check();
        var exchange = policy.requireOfAnother(exchangeOf(id));
        var contact = contacts.find(contacts.begin(exchange.id(), exchange.author(), me), me);
        var slot = book.hold(id);
        requireOpen(slot);
        if (book.taken(id) >= slot.seats()) {
            throw new RuleException("exchanges.problem.full");
        }
        book.ask(id, contact.id());
        contacts.write(contact, me, word);
        news.asked(contact, slot, me, word);
        return contact.id();
    }

    /** Gives a place, while there are any. */
    @Once
    public void accept(VisitId id) {
        var held = hold(id);
        requireAuthor(held);
        requireState(held, VisitState.ASKED);
        requireOpen(held.slot());
        if (!held.contact().open()) {
            throw new RuleException("exchanges.problem.ended");
        }
        book.accept(held.visit(), held.slot());
        news.accepted(held.contact(), id);
    }

    /** Gives none, with a word. */
    @Once
    public void refuse(VisitId id, WriteMessage word) {
        word.check();
        var held = hold(id);
        requireAuthor(held);
        requireState(held, VisitState.ASKED);
        book.become(id, VisitState.REFUSED);
        contacts.write(held.contact(), viewer.current().requireMember(), word);
        news.refused(held.contact(), held.slot(), viewer.current().requireMember(), word);
    }

    /** Either does not come after all, with a word. */
    @Once
    public void cancel(VisitId id, WriteMessage word) {
        word.check();
        var held = hold(id);
        if (held.visit().state() != VisitState.ASKED && held.visit().state() != VisitState.ACCEPTED) {
            throw new RuleException("exchanges.problem.visitMoved");
        }
        requireOpen(held.slot());
        var me = viewer.current().requireMember();
        book.become(id, VisitState.CANCELLED);
        if (held.contact().open()) {
            contacts.write(held.contact(), me, word);
        }
        news.cancelled(held.contact(), id, me, Optional.of(word));
    }

    private record Held(VisitBook.HeldVisit visit, VisitBook.HeldSlot slot, Contacts.Held contact) {}

    private Held hold(VisitId id) {
        var contact = contacts.hold(book.visit(id).contactId(), viewer.current().requireMember());
        var slot = book.hold(book.visit(id).slotId());
        return new Held(book.visit(id), slot, contact);
    }

    private void requireAuthor(Held held) {
        if (!viewer.current().is(held.contact().authorId())) {
            throw new ForbiddenException("exchanges.problem.notYours");
        }
    }

    private static void requireState(Held held, VisitState state) {
        if (held.visit().state() != state) {
            throw new RuleException("exchanges.problem.visitMoved");
        }
    }

    private static void requireOpen(VisitBook.HeldSlot slot) {
        if (!slot.open()) {
            throw new RuleException("exchanges.problem.slotOver");
        }
    }

    private ExchangeId exchangeOf(SlotId id) {
        return sql.statement("select exchange_id from exchange_slot where id = :id")
                .with("id", id)
                .find(ExchangeId.class)
                .orElseThrow(VisitBook::unknown);
    }
}
