package org.essaim.web.meetings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.meetings.MeetingMode;
import org.essaim.meetings.MeetingPlanning;
import org.essaim.meetings.PlanMeeting;
import org.essaim.networks.ShownTo;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SeenForm;
import org.essaim.web.forms.Typed;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** The form of a meeting, new or changed. */
@Named
@RequestScoped
public class PlanPage {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

    @Inject
    private MeetingPlanning planning;

    @Inject
    private AgendaHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private SeenForm seen;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    @Param(name = "jour")
    private String askedDay;

    @Inject
    @Param(name = "debut")
    private String askedBegin;

    @Inject
    @Param(name = "fin")
    private String askedEnd;

    private String title;
    private String description;
    private MeetingMode mode = MeetingMode.IN_PERSON;
    private String place;
    private String link;
    private String day;
    private String begin;
    private String end;
    private String seats;
    private ShownTo shownTo = ShownTo.EVERYONE;

    /** View action of the form of a new one: when the address says. */
    public void takeAsked() {
        day = asked(askedDay, DAY, day);
        begin = asked(askedBegin, TIME, begin);
        end = asked(askedEnd, TIME, end);
    }

    private static String asked(String text, Pattern form, String otherwise) {
        return text != null && form.matcher(text).matches() ? text : otherwise;
    }

    /** View action of the form of a meeting that is there, at another time where the address says one. */
    public void fill() {
        var draft = planning.draft(here.id());
        title = draft.title();
        description = draft.description();
        mode = draft.mode();
        place = draft.place();
        link = draft.link();
        day = draft.day().toString();
        begin = draft.begin().toString();
        end = draft.end().toString();
        seats = draft.seats() == null ? "" : Typed.number(draft.seats());
        shownTo = draft.shownTo();
        seen.begin(draft);
        takeAsked();
    }

    public void plan() {
        errors.attempt(() -> {
            var id = planning.plan(here.network(), command());
            notices.done("meetings.done.planned");
            response.redirect(here.getPath() + "/" + id);
        });
    }

    public void change() {
        errors.attempt(() -> {
            planning.change(here.id(), seen.seen(), command());
            notices.done("meetings.done.changed");
            response.redirect(here.getPath() + "/" + here.id());
        });
    }

    private PlanMeeting command() {
        return new PlanMeeting(
                title,
                description,
                mode,
                place,
                link,
                Typed.day("day", day),
                Typed.time("begin", begin),
                Typed.time("end", end),
                seats == null || seats.isBlank() ? null : Typed.number(seats),
                shownTo);
    }

    public Class<?> getCommand() {
        return PlanMeeting.class;
    }

    public List<MeetingMode> getModes() {
        return Arrays.asList(MeetingMode.values());
    }

    public List<ShownTo> getShownTos() {
        return Arrays.asList(ShownTo.values());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public MeetingMode getMode() {
        return mode;
    }

    public void setMode(MeetingMode mode) {
        this.mode = mode;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
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

    public String getSeats() {
        return seats;
    }

    public void setSeats(String seats) {
        this.seats = seats;
    }

    public ShownTo getShownTo() {
        return shownTo;
    }

    public void setShownTo(ShownTo shownTo) {
        this.shownTo = shownTo;
    }
}
