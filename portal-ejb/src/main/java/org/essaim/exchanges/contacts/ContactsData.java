package org.essaim.exchanges.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.sql.Sql;

/** What a member wrote to others and which classes they visit; what two wrote to each other goes with either's account. */
@ApplicationScoped
class ContactsData implements PersonalData {

    private static final String TITLE =
            "(select e.title from exchange e join exchange_contact c on c.exchange_id = e.id where c.id = ";

    private static final List<Holding> HOLDINGS = List.of(
            Holding.of("exchanges.held.contacts", "exchange_contact", "member_id")
                    .without("blocked")
                    .saying(TITLE + "t.id)", "t.begun_at")
                    .seenAt("'/compte/entraide/' || t.id"),
            Holding.of("exchanges.held.messages", "exchange_message", "writer_id")
                    .saying("t.words", "t.sent_at")
                    .seenAt("'/compte/entraide/' || t.contact_id"));

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "contacts";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        sql.statement("delete from exchange_contact c where c.member_id = :member or exists (select 1 from exchange e"
                        + " where e.id = c.exchange_id and e.author_id = :member)")
                .with("member", person.member())
                .run();
    }
}
