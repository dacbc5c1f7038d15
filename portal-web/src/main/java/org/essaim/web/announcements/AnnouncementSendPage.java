package org.essaim.web.announcements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.essaim.announcements.AnnouncementAccounts;
import org.essaim.announcements.AnnouncementId;
import org.essaim.announcements.AnnouncementWriting;
import org.essaim.announcements.ScheduleAnnouncement;
import org.essaim.announcements.SendAccount;
import org.essaim.announcements.SendGroup;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SeenForm;
import org.essaim.web.forms.SentForm;
import org.essaim.web.forms.Typed;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** Sending an announcement: whom it reaches and how is seen before, and what became of it afterwards. */
@Named
@RequestScoped
public class AnnouncementSendPage {

    @Inject
    private AnnouncementAccounts sending;

    @Inject
    private AnnouncementWriting writing;

    @Inject
    private AnnouncementsHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private SeenForm seen;

    @Inject
    private SentForm sent;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private SendAccount account;
    private Optional<SendAccount> corrected;
    private String day;
    private String time;
    private String reason;

    /** View action: what is read here is what is sent. */
    public void begin() {
        seen.begin(writing.said(here.id()));
    }

    /** Whether a form is being read: its buttons are all there, and the boundary says what is too late. */
    public boolean isReading() {
        return sent.isReading();
    }

    /** Read when it is asked for: a form that comes back runs no view action. */
    public SendAccount getAccount() {
        if (account == null) {
            account = sending.account(here.id());
        }
        return account;
    }

    /** What became of its last correction, where members were told of it; null when they were not. */
    public SendAccount getCorrected() {
        if (corrected == null) {
            corrected = sending.corrected(here.id());
        }
        return corrected.orElse(null);
    }

    /** What a group is, in the key of its words. */
    public String words(SendGroup group) {
        return "announcements.way." + group.way();
    }

    /** When it is to be sent, in the clock of the network; null for one that is not scheduled. */
    public ZonedDateTime getDue() {
        var due = here.getAnnouncement().line().dueAt();
        return due == null ? null : due.atZone(writing.zone(here.network()));
    }

    public void publish() {
        act(
                "announcements.done.sent",
                here.getPath() + "/" + here.id() + "/envoi",
                id -> writing.publish(id, seen.seen()));
    }

    public void schedule() {
        act(
                "announcements.done.scheduled",
                here.getPath() + "/" + here.id() + "/envoi",
                id -> writing.schedule(
                        id, seen.seen(), new ScheduleAnnouncement(Typed.day("day", day), Typed.time("time", time))));
    }

    public void stop() {
        act("announcements.done.stopped", here.getPath() + "/" + here.id() + "/envoi", writing::stop);
    }

    public void discard() {
        act("announcements.done.discarded", here.getPath(), id -> writing.discard(id, seen.seen()));
    }

    public void withdraw() {
        act("announcements.done.withdrawn", here.getPath() + "/" + here.id(), id -> writing.withdraw(id, reason));
    }

    private void act(String done, String then, Consumer<AnnouncementId> act) {
        errors.attempt(() -> {
            act.accept(here.id());
            notices.done(done);
            response.redirect(then);
        });
        account = null;
        corrected = null;
        here.forget();
    }

    public Class<?> getCommand() {
        return ScheduleAnnouncement.class;
    }

    public int getLongestReason() {
        return AnnouncementWriting.LONGEST_REASON;
    }

    /** What was typed; before that, the moment that was chosen. */
    public String getDay() {
        return day == null && getDue() != null ? getDue().toLocalDate().toString() : day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTime() {
        return time == null && getDue() != null
                ? getDue().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString()
                : time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
