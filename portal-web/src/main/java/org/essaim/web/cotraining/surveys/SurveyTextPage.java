package org.essaim.web.cotraining.surveys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.essaim.cotraining.surveys.SurveyTextLine;
import org.essaim.cotraining.surveys.SurveyTexts;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** One text of a survey, which a moderator shows to who coordinates, or deletes. */
@Named
@RequestScoped
public class SurveyTextPage {

    @Inject
    private SurveyTexts texts;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    @Param
    private String text;

    private SurveyTextLine line;
    private String reason;

    /** View action. */
    public void open() {
        getLine();
    }

    private UUID id() {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("surveys.problem.read");
        }
    }

    public void show() {
        act("surveys.done.shown", () -> texts.show(id()));
    }

    public void withhold() {
        act("surveys.done.withheld", () -> texts.withhold(id(), reason));
    }

    private void act(String done, Runnable act) {
        errors.attempt(() -> {
            act.run();
            notices.done(done);
            response.redirect(SurveyRoutes.TEXTS);
        });
    }

    public SurveyTextLine getLine() {
        if (line == null) {
            line = texts.text(id());
        }
        return line;
    }

    public int getLongestReason() {
        return SurveyTexts.LONGEST_REASON;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
