package org.essaim.web.meetings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.function.Supplier;
import org.essaim.meetings.MeetingGuests;
import org.essaim.meetings.MeetingPlanning;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** One meeting: coming to it, not coming after all, cancelling it. */
@Named
@RequestScoped
public class MeetingPage {

    @Inject
    private MeetingGuests guests;

    @Inject
    private MeetingPlanning planning;

    @Inject
    private AgendaHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private SentForm sent;

    @Inject
    private Clock clock;

    private String reason;

    public void come() {
        act(() -> {
            guests.come(here.id());
            return "meetings.done.coming";
        });
    }

    public void stayAway() {
        act(() -> guests.stayAway(here.id()) ? "meetings.done.away" : "meetings.done.notExpected");
    }

    public void cancel() {
        act(() -> {
            planning.cancel(here.id(), reason);
            return "meetings.done.cancelled";
        });
    }

    /** @param act gives the key of what was done */
    private void act(Supplier<String> act) {
        errors.attempt(() -> {
            notices.done(act.get());
            response.redirect(here.getMeeting().line().path());
        });
        here.forget();
    }

    /** Whether the viewer can say that they come; a form that is read has the button, and the boundary says what is too late. */
    public boolean isOffered() {
        return here.isSignedIn() && (sent.isReading() || here.getMeeting().may().come());
    }

    /** Whether the viewer can say that they do not come. */
    public boolean isAway() {
        return sent.isReading()
                || here.getMeeting().comes() && here.getMeeting().line().isToCome(clock.instant());
    }

    public int getLongestReason() {
        return MeetingPlanning.LONGEST_REASON;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
