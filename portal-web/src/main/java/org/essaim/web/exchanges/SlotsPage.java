package org.essaim.web.exchanges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.essaim.exchanges.contacts.OfferSlot;
import org.essaim.exchanges.contacts.SlotId;
import org.essaim.exchanges.contacts.SlotLine;
import org.essaim.exchanges.contacts.Visits;
import org.essaim.exchanges.contacts.WriteMessage;
import org.essaim.shared.text.Digits;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.Typed;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** When a class can be visited: its teacher adds times, and takes them back. */
@Named
@RequestScoped
public class SlotsPage {

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
    @Param(name = "annuler")
    private String closing;

    private String day;
    private String begin;
    private String end;
    private Integer seats = 2;
    private String words;

    public void offer() {
        errors.attempt(() -> {
            var command =
                    new OfferSlot(Typed.day("day", day), Typed.time("begin", begin), Typed.time("end", end), seats);
            visits.offer(here.id(), command);
            notices.done("exchanges.done.slotAdded");
            response.redirect(getPath());
        });
    }

    public void close() {
        errors.attempt(() -> {
            visits.close(new SlotId(Digits.orNone(closing)), WriteMessage.of(words));
            notices.done("exchanges.done.slotClosed");
            response.redirect(getPath());
        });
    }

    /** The time that the address asks to take back. */
    public Optional<SlotLine> getClosing() {
        return here.getSlots().stream()
                .filter(each -> each.id().toString().equals(closing))
                .findFirst();
    }

    public String getPath() {
        return here.getExchange().line().path() + "/creneaux";
    }

    public List<Class<?>> getCommands() {
        return List.of(OfferSlot.class, WriteMessage.class);
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getBegin() {
        return begin;
    }

    public void setBegin(String begin) {
        this.begin = begin;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
