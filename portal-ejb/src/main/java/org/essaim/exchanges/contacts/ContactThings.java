package org.essaim.exchanges.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.notifications.Thing;
import org.essaim.notifications.Things;

/** What two members write to each other: each hears of it, and nobody else. */
@ApplicationScoped
class ContactThings implements Things {

    static final String KIND = "contact";

    static Thing of(ContactId contact) {
        return new Thing(KIND, contact.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String seen() {
        return "exists (select 1 from exchange_contact c join exchange e on e.id = c.exchange_id"
                + " where c.id = a.thing_id and a.member_id in (c.member_id, e.author_id))";
    }

    @Override
    public String named() {
        return "select c.id, e.title as name, '' as place from exchange_contact c join exchange e on e.id = c.exchange_id";
    }

    @Override
    public String path(long id, String name, String place) {
        return new ContactId(id).path();
    }
}
