package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.library.Decision;
import org.essaim.library.ReviewDecision;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.ScenarioReview;
import org.essaim.library.ScenarioView;
import org.essaim.library.VersionState;
import org.essaim.library.content.LibraryAction;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.library.ScenarioPage;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** One submitted version, and what a moderator decides about it. */
@Named
@RequestScoped
public class ReviewPage {

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private ScenarioReview review;

    @Inject
    private ScenarioPage page;

    @Inject
    private SentForm sent;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private long version;
    private Decision decision;
    private String reason;
    private ScenarioView view;
    private boolean attempted;
    private boolean moved;

    /** Before the page is written: what is read is what waits now, also after a decision that came too late. */
    public void open() {
        var context = FacesContext.getCurrentInstance();
        if (context.getResponseComplete()) {
            return;
        }
        requireModerator();
        view = find();
        page.show(view);
        if (!context.isPostback()) {
            version = view.rowVersion();
        } else if (attempted && isWaiting() && version != view.rowVersion()) {
            // What is read now is what the next decision is about; the reason stays as it was typed.
            moved = true;
            version = view.rowVersion();
        }
    }

    private void requireModerator() {
        viewer.current().require(LibraryAction.MODERATE);
    }

    /** The version that waits; the one that readers see when none does any more. */
    private ScenarioView find() {
        var scenario = getScenario();
        try {
            return catalogue.preview(scenario);
        } catch (NotFoundException e) {
            return catalogue.scenario(scenario);
        }
    }

    public void decide() {
        attempted = true;
        errors.attempt(() -> {
            var title = find().content().title();
            review.decide(new ReviewDecision(getScenario(), version, decision, reason));
            notices.done("editing.done.decided." + decision, title);
            response.redirect("/relectures");
        });
    }

    /** Whether there is something to decide. */
    public boolean isWaiting() {
        return view != null && view.state() == VersionState.SUBMITTED;
    }

    /** Whether it is the viewer's to decide. */
    public boolean isMine() {
        return sent.isReading() || isWaiting() && view.may().review();
    }

    /** Whether the version is another one than the moderator had read before they decided. */
    public boolean isMoved() {
        return moved;
    }

    public ScenarioId getScenario() {
        return DraftAddress.scenario(sent);
    }

    public ScenarioView getView() {
        return view;
    }

    /** Row version of what was read. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
