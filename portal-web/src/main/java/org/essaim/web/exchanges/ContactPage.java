package org.essaim.web.exchanges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.exchanges.contacts.ContactId;
import org.essaim.exchanges.contacts.ContactView;
import org.essaim.exchanges.contacts.Correspondence;
import org.essaim.exchanges.contacts.VisitId;
import org.essaim.exchanges.contacts.Visits;
import org.essaim.exchanges.contacts.WriteMessage;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.text.Digits;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** What two members write to each other: answering, what becomes of visits, the end. */
@Named
@RequestScoped
public class ContactPage {

    @Inject
    private Correspondence correspondence;

    @Inject
    private Visits visits;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    /** Needed before a form is decoded as well. */
    @Inject
    @Param
    private String id;

    private String words;
    private boolean showsAddress;
    private boolean blocked;
    private ContactView contact;

    /** View action: what is not the viewer's has no page. */
    public void open() {
        getContact();
    }

    public void answer() {
        act("exchanges.done.written", () -> correspondence.answer(id(), new WriteMessage(words, showsAddress)));
    }

    /** The button names the visit. */
    public void accept(String visit) {
        act("exchanges.done.accepted", () -> visits.accept(visit(visit)));
    }

    public void refuse(String visit) {
        act("exchanges.done.refused", () -> visits.refuse(visit(visit), WriteMessage.of(words)));
    }

    public void cancel(String visit) {
        act("exchanges.done.cancelled", () -> visits.cancel(visit(visit), WriteMessage.of(words)));
    }

    public void end() {
        act("exchanges.done.ended", () -> correspondence.end(id(), blocked));
    }

    private void act(String done, Runnable act) {
        errors.attempt(() -> {
            act.run();
            notices.done(done);
            response.redirect(id().path());
        });
        contact = null;
    }

    private ContactId id() {
        return new ContactId(
                Digits.read(id).orElseThrow(() -> new NotFoundException("exchanges.problem.contactUnknown")));
    }

    private static VisitId visit(String sent) {
        return new VisitId(Digits.orNone(sent));
    }

    /** Read when it is asked for: a form that comes back runs no view action. */
    public ContactView getContact() {
        if (contact == null) {
            contact = correspondence.contact(id());
        }
        return contact;
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

    public boolean isBlocked() {
        return blocked;
    }

    public void setBlocked(boolean blocked) {
        this.blocked = blocked;
    }
}
