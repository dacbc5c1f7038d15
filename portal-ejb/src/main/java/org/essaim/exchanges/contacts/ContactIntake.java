package org.essaim.exchanges.contacts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.exchanges.ExchangeId;
import org.essaim.networks.NetworkZones;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.viewer.MemberId;

/** Brings in slots, messages and visits that came about elsewhere; nobody is told. For the portal. */
@Stateless
@OpenTo(Caller.PORTAL)
public class ContactIntake {

    @Inject
    private VisitBook book;

    @Inject
    private Contacts contacts;

    /** A time at which a class can be visited. */
    public SlotId takeInSlot(ExchangeId exchange, String academie, OfferSlot slot) {
        return book.add(exchange, slot, NetworkZones.of(academie));
    }

    /** Messages of the member and of the author in turn, the member's first. */
    public ContactId takeIn(ExchangeId exchange, MemberId author, MemberId member, List<String> messages) {
        var contact = contacts.find(contacts.begin(exchange, author, member), member);
        for (var i = 0; i < messages.size(); i++) {
            contacts.write(contact, i % 2 == 0 ? member : author, WriteMessage.of(messages.get(i)));
        }
        return contact.id();
    }

    /** A place that is asked for. */
    public void takeInVisit(SlotId slot, ContactId contact) {
        book.ask(slot, contact);
    }
}
