package org.essaim.web.meetings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.essaim.meetings.MeetingAgenda;
import org.essaim.meetings.MeetingLine;
import org.essaim.shared.viewer.CurrentViewer;
import org.omnifaces.cdi.Param;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.DefaultScheduleModel;
import org.primefaces.model.ScheduleModel;

/** The meetings of a month in all networks that the viewer runs: as a picture for the mouse, and as a list for everybody. */
@Named
@RequestScoped
public class PlanningPage {

    /** Beyond the month, as its picture shows whole weeks. */
    private static final int DAYS_AROUND = 14;

    @Inject
    private MeetingAgenda agenda;

    @Inject
    private AgendaHere here;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ExternalContext context;

    @Inject
    private Clock clock;

    @Inject
    @Param(name = "mois")
    private String asked;

    private YearMonth month;
    private List<MeetingLine> lines;

    /** The month that the address says; this one for what is no month. */
    public YearMonth getMonth() {
        if (month == null) {
            month = read(asked, YearMonth.now(clock.withZone(viewer.current().zone())));
        }
        return month;
    }

    private static YearMonth read(String text, YearMonth otherwise) {
        try {
            return text != null && text.matches("20\\d\\d-\\d\\d") ? YearMonth.parse(text) : otherwise;
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private List<MeetingLine> around() {
        if (lines == null) {
            var zone = viewer.current().zone();
            lines = agenda.planned(
                    here.network(),
                    getShownFrom().atStartOfDay(zone).toInstant(),
                    getShownUntil().atStartOfDay(zone).toInstant());
        }
        return lines;
    }

    /** The first day that the picture knows. */
    public LocalDate getShownFrom() {
        return getFirst().minusDays(DAYS_AROUND);
    }

    /** The day behind the last that it knows. */
    public LocalDate getShownUntil() {
        return getMonth().atEndOfMonth().plusDays(DAYS_AROUND + 1L);
    }

    /** Those of the month, in the clock of each network. */
    public List<MeetingLine> getMeetings() {
        return around().stream()
                .filter(line -> YearMonth.from(line.begins()).equals(getMonth()))
                .toList();
    }

    /** Whether it can still be moved and cancelled. */
    public boolean isToCome(MeetingLine line) {
        return !line.isCancelled() && line.endsAt().isAfter(clock.instant());
    }

    /** For {@code p:schedule}: a click leads to the meeting, and dragging it to the form where it is moved. */
    public ScheduleModel getModel() {
        var model = new DefaultScheduleModel();
        for (var line : around()) {
            model.addEvent(DefaultScheduleEvent.builder()
                    .id("meeting-" + line.id())
                    .title(line.title() + " (" + line.networkName() + ")")
                    .startDate(line.begins().toLocalDateTime())
                    .endDate(line.ends().toLocalDateTime())
                    .url(context.getRequestContextPath() + line.path())
                    .styleClass(line.isCancelled() ? "planning--cancelled" : "planning")
                    .editable(isToCome(line))
                    .build());
        }
        return model;
    }

    public LocalDate getFirst() {
        return getMonth().atDay(1);
    }

    public String getPath() {
        return here.getPath() + "/planning";
    }

    public String getBefore() {
        return getPath() + "?mois=" + getMonth().minusMonths(1);
    }

    public String getAfter() {
        return getPath() + "?mois=" + getMonth().plusMonths(1);
    }
}
