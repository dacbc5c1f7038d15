package org.essaim.exchanges.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.essaim.networks.NetworkSights;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** What members write to each other, as their pages show it. */
@ApplicationScoped
class ContactReading {

    /** An author who has not answered is named to members of the network alone. */
    private static final String LINES = "select c.id, e.title, '/reseaux/' || n.slug || '/entraide/' || e.id as path,"
            + " e.author_id = :viewer as author, o.id as other, case when e.author_id = :viewer"
            + "  or exists (select 1 from exchange_message a where a.contact_id = c.id and a.writer_id = e.author_id)"
            + "  or " + NetworkSights.joined("e.network_id", ":viewer")
            + "  or o.public_profile and n.members_shown_to = 'EVERYONE' then o.name end as name,"
            + " coalesce((select max(s.sent_at) from exchange_message s where s.contact_id = c.id), c.begun_at) as latest_at,"
            + " (select count(*) from exchange_visit v join exchange_slot t on t.id = v.slot_id where v.contact_id = c.id"
            + "  and v.state = 'ASKED' and t.starts_at > :now) as waiting, c.ended_at is not null as ended"
            + " from exchange_contact c join exchange e on e.id = c.exchange_id join network n on n.id = e.network_id"
            + " join member o on o.id = case when e.author_id = :viewer then c.member_id else e.author_id end"
            + " where (e.author_id = :viewer or c.member_id = :viewer)";

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** All of a member, the one with the latest message first. */
    List<ContactLine> of(MemberId viewer) {
        return sql.statement(LINES, "order by latest_at desc, c.id desc")
                .with("viewer", viewer)
                .with("now", clock.instant())
                .list(ContactLine.class);
    }

    ContactLine line(ContactId id, MemberId viewer) {
        return sql.statement(LINES, "and c.id = :id")
                .with("viewer", viewer)
                .with("now", clock.instant())
                .with("id", id)
                .find(ContactLine.class)
                .orElseThrow(Contacts::unknown);
    }

    List<MessageLine> messages(ContactId id, MemberId viewer) {
        return sql.statement("select s.id, s.writer_id = :viewer as own, case when s.removed then '' else s.words end"
                        + " as words, s.removed, case when s.shows_address and not s.removed then m.email else '' end"
                        + " as address, s.sent_at from exchange_message s join member m on m.id = s.writer_id"
                        + " where s.contact_id = :id order by s.id")
                .with("viewer", viewer)
                .with("id", id)
                .list(MessageLine.class);
    }

    List<VisitLine> visits(ContactId id) {
        return sql.statement("select v.id, v.state, t.starts_at, t.ends_at, t.zone, t.starts_at > :now as to_come"
                        + " from exchange_visit v join exchange_slot t on t.id = v.slot_id where v.contact_id = :id"
                        + " order by t.starts_at, v.id")
                .with("now", clock.instant())
                .with("id", id)
                .list(VisitLine.class);
    }
}
