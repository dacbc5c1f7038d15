package org.essaim.exchanges.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.essaim.exchanges.ExchangeId;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** What members write to each other, to be changed. Asks nobody who is looking. */
@ApplicationScoped
class Contacts {

    private static final Duration DAY = Duration.ofDays(1);

    /** Messages that a member writes in a day. */
    static final int MESSAGES = 40;

    /** Authors to whom a member writes for the first time in a day. */
    static final int BEGINNINGS = 10;

    /**
     * What rules go by.
     *
     * @param open whether both may write: nobody ended it, and both accounts are open
     */
    record Held(
            ContactId id,
            ExchangeId exchangeId,
            String title,
            String networkName,
            MemberId authorId,
            MemberId memberId,
            boolean open) {

        MemberId otherThan(MemberId one) {
            return one.equals(authorId) ? memberId : authorId;
        }
    }

    @Inject
    private NamedLock locks;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** The one of this member about this, begun now if there is none; held until the transaction ends. */
    ContactId begin(ExchangeId exchange, MemberId author, MemberId member) {
        holdWriter(member);
        requireNotBlocked(author, member);
        if (!isBegun(exchange, member)) {
            requireFew(
                    "select count(*) from exchange_contact where member_id = :member and begun_at > :since",
                    member,
                    BEGINNINGS);
        }
        sql.statement(
                        "insert into exchange_contact (exchange_id, member_id, begun_at) values (:exchange, :member, :now)"
                                + " on conflict do nothing")
                .with("exchange", exchange)
                .with("member", member)
                .with("now", clock.instant())
                .run();
        return sql.statement("select id from exchange_contact where exchange_id = :exchange and member_id = :member"
                        + " for no key update")
                .with("exchange", exchange)
                .with("member", member)
                .require(ContactId.class);
    }

    private boolean isBegun(ExchangeId exchange, MemberId member) {
        return sql.statement("select id from exchange_contact where exchange_id = :exchange and member_id = :member")
                .with("exchange", exchange)
                .with("member", member)
                .find(ContactId.class)
                .isPresent();
    }

    /** What they write is counted in turn, wherever they write; to be called before anything else is held. */
    private void holdWriter(MemberId member) {
        locks.hold("messages of " + member);
    }

    private void requireNotBlocked(MemberId one, MemberId other) {
        var blocked = sql.statement("select c.id from exchange_contact c join exchange e on e.id = c.exchange_id"
                        + " where c.blocked and (e.author_id = :one and c.member_id = :other"
                        + " or e.author_id = :other and c.member_id = :one) limit 1")
                .with("one", one)
                .with("other", other)
                .find(Long.class);
        if (blocked.isPresent()) {
            throw new RuleException("exchanges.problem.ended");
        }
    }

    private void requireFew(String count, MemberId member, int most) {
        var lately = sql.statement(count)
                .with("member", member)
                .with("since", clock.instant().minus(DAY))
                .require(Integer.class);
        if (lately >= most) {
            throw new TooManyRequestsException("exchanges.problem.tooMany", DAY);
        }
    }

    /**
     * Held until the transaction ends.
     *
     * @throws NotFoundException when there is none of this member
     */
    Held hold(ContactId id, MemberId viewer) {
        holdWriter(viewer);
        sql.statement("select id from exchange_contact where id = :id for no key update")
                .with("id", id)
                .find(Long.class);
        return find(id, viewer);
    }

    /**
     * One of this member.
     *
     * @throws NotFoundException when there is none of this member
     */
    Held find(ContactId id, MemberId viewer) {
        return sql.statement("select c.id, c.exchange_id, e.title, n.name as network_name, e.author_id, c.member_id,"
                        + " c.ended_at is null and a.state = 'ACTIVE' and o.state = 'ACTIVE' as open"
                        + " from exchange_contact c join exchange e on e.id = c.exchange_id"
                        + " join network n on n.id = e.network_id join member a on a.id = e.author_id"
                        + " join member o on o.id = c.member_id"
                        + " where c.id = :id and (e.author_id = :viewer or c.member_id = :viewer)")
                .with("id", id)
                .with("viewer", viewer)
                .find(Held.class)
                .orElseThrow(Contacts::unknown);
    }

    /** Adds a message, if the day has room for one. */
    void write(Held contact, MemberId writer, WriteMessage message) {
        if (!contact.open()) {
            throw new RuleException("exchanges.problem.ended");
        }
        requireFew(
                "select count(*) from exchange_message where writer_id = :member and sent_at > :since",
                writer,
                MESSAGES);
        sql.statement("insert into exchange_message (contact_id, writer_id, words, shows_address, sent_at)"
                        + " values (:contact, :writer, :words, :shows, :now)")
                .with("contact", contact.id())
                .with("writer", writer)
                .with("words", message.words())
                .with("shows", message.showsAddress())
                .with("now", clock.instant())
                .run();
    }

    void end(Held contact, boolean blocked) {
        sql.statement("update exchange_contact set ended_at = :now, blocked = :blocked"
                        + " where id = :id and ended_at is null")
                .with("now", clock.instant())
                .with("blocked", blocked)
                .with("id", contact.id())
                .run();
    }

    static NotFoundException unknown() {
        return new NotFoundException("exchanges.problem.contactUnknown");
    }
}
