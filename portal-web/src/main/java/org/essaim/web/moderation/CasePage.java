package org.essaim.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.moderation.CaseId;
import org.essaim.moderation.CaseView;
import org.essaim.moderation.DecideCase;
import org.essaim.moderation.EndCase;
import org.essaim.moderation.Judgement;
import org.essaim.moderation.Measure;
import org.essaim.moderation.ModerationDesk;
import org.essaim.moderation.ReportedThing;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** One case in its context, and what a moderator decides about it. */
@Named
@RequestScoped
public class CasePage {

    @Inject
    private ModerationDesk desk;

    @Inject
    private SentForm sent;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    @Param
    private Long id;

    private long version;
    private Judgement judgement;
    private Measure measure;
    private EndCase.Outcome outcome;
    private String reason;
    private CaseView view;
    private boolean attempted;
    private boolean moved;

    /** Before the page is written: what is read is how things stand now, also after a decision that came too late. */
    public void open() {
        var context = FacesContext.getCurrentInstance();
        if (context.getResponseComplete()) {
            return;
        }
        view = desk.open(number());
        if (attempted && version != view.rowVersion()) {
            moved = isDeciding() || isEnding();
        }
        version = view.rowVersion();
    }

    public void decide() {
        attempt(() -> desk.decide(new DecideCase(number(), version, judgement, measure, reason)));
    }

    public void end() {
        attempt(() -> desk.end(new EndCase(number(), version, outcome, reason)));
    }

    private void attempt(Runnable act) {
        attempted = true;
        errors.attempt(() -> {
            act.run();
            notices.done("moderation.done.decided");
            response.redirect(CasesPage.PATH);
        });
    }

    private CaseId number() {
        if (id == null || id <= 0) {
            throw new NotFoundException("moderation.problem.unknown");
        }
        return new CaseId(id);
    }

    /** Whether the viewer decides about the reports. */
    public boolean isDeciding() {
        return sent.isReading() || view.may().decide();
    }

    /** Whether the viewer ends the appeal. */
    public boolean isEnding() {
        return sent.isReading() || view.may().end();
    }

    /** Whether something waits that is not the viewer's to decide. */
    public boolean isForOthers() {
        return !sent.isReading()
                && view.state().isWaiting()
                && !view.may().decide()
                && !view.may().end();
    }

    /** Whether what is read now is not what was decided about. */
    public boolean isMoved() {
        return moved;
    }

    /** What was typed before somebody else decided. */
    public boolean isTooLate() {
        return attempted
                && !sent.isReading()
                && !view.may().decide()
                && !view.may().end();
    }

    /** What can be done with the thing; what cannot is refused by the boundary too. */
    public List<Measure> getMeasures() {
        if (sent.isReading()) {
            return List.of(Measure.values());
        }
        return Stream.of(Measure.values())
                .filter(each -> each == Measure.NONE
                        || view.standing().filter(thing -> allows(thing, each)).isPresent())
                .toList();
    }

    private boolean allows(ReportedThing thing, Measure each) {
        return thing.measures().contains(each)
                && (each != Measure.SUSPEND || view.may().suspend());
    }

    public List<Judgement> getJudgements() {
        return List.of(Judgement.values());
    }

    public List<EndCase.Outcome> getOutcomes() {
        return List.of(EndCase.Outcome.values());
    }

    /** What the first form fills. */
    public Class<?> getCommand() {
        return DecideCase.class;
    }

    /** What the second form fills. */
    public Class<?> getEndCommand() {
        return EndCase.class;
    }

    public CaseView getView() {
        return view;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Judgement getJudgement() {
        return judgement;
    }

    public void setJudgement(Judgement judgement) {
        this.judgement = judgement;
    }

    public Measure getMeasure() {
        return measure;
    }

    public void setMeasure(Measure measure) {
        this.measure = measure;
    }

    public EndCase.Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(EndCase.Outcome outcome) {
        this.outcome = outcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
