package org.essaim.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.moderation.Cause;
import org.essaim.moderation.ReportThing;
import org.essaim.moderation.Reporting;
import org.essaim.moderation.ThingToReport;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** Reporting one thing. */
@Named
@RequestScoped
public class ReportPage {

    @Inject
    private Reporting reporting;

    @Inject
    private SentForm sent;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    @Param(name = "type")
    private String kind;

    @Inject
    @Param
    private Long id;

    private Cause cause;
    private String words;
    private ThingToReport about;

    /** Before the page is written. */
    public void open() {
        if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            about = reporting.about(kind, number());
        }
    }

    public void report() {
        errors.attempt(() -> {
            var path = reporting.about(kind, number()).thing().path();
            reporting.report(kind, number(), new ReportThing(cause, words));
            notices.done("moderation.done.reported");
            response.redirect(path);
        });
    }

    private long number() {
        if (id == null) {
            throw new NotFoundException("moderation.problem.unknown");
        }
        return id;
    }

    /** Whether there is a form to fill. */
    public boolean isToFill() {
        return sent.isReading() || !about.own() && !about.reported();
    }

    public ThingToReport getAbout() {
        return about;
    }

    public List<Cause> getCauses() {
        return List.of(Cause.values());
    }

    /** What the form fills. */
    public Class<?> getCommand() {
        return ReportThing.class;
    }

    public Cause getCause() {
        return cause;
    }

    public void setCause(Cause cause) {
        this.cause = cause;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
