package org.essaim.web.exchanges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.essaim.exchanges.contacts.ContactId;
import org.essaim.exchanges.contacts.Correspondence;
import org.essaim.exchanges.contacts.SlotId;
import org.essaim.exchanges.contacts.SlotLine;
import org.essaim.exchanges.contacts.Visits;
import org.essaim.exchanges.contacts.WriteMessage;
import org.essaim.shared.text.Digits;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** Writing to the author of an offer or a need for the first time; with a slot, asking for a place in it. */
@Named
@RequestScoped
public class WritePage {

    @Inject
    private Correspondence correspondence;

    @Inject
    private Visits visits;

    @Inject
    private ExchangeHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    /** Stands in the address, and in a field of the form. */
    @Inject
    @Param(name = "creneau")
    private String slot;

    private String words;
    private boolean showsAddress;

    public void write() {
        errors.attempt(() -> {
            ContactId contact = isVisit()
                    ? visits.ask(new SlotId(Digits.orNone(slot)), new WriteMessage(words, showsAddress))
                    : correspondence.write(here.id(), new WriteMessage(words, showsAddress));
            notices.done(isVisit() ? "exchanges.done.asked" : "exchanges.done.written");
            response.redirect(contact.path());
        });
    }

    public boolean isVisit() {
        return slot != null && !slot.isEmpty();
    }

    /** The slot that the address names, while it is among those of the offer. */
    public Optional<SlotLine> getSlot() {
        return here.getSlots().stream()
                .filter(each -> each.id().toString().equals(slot))
                .findFirst();
    }

    public Class<?> getCommand() {
        return WriteMessage.class;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isShowsAddress() {
        return showsAddress;
    }

    public void setShowsAddress(boolean showsAddress) {
        this.showsAddress = showsAddress;
    }
}
