package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.ScenarioView;
import org.essaim.library.ScenarioWithdrawal;
import org.essaim.library.content.LibraryAction;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** Withdrawing a scenario, and restoring it: each asks once. */
@Named
@RequestScoped
public class WithdrawPage {

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private ScenarioWithdrawal withdrawal;

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

    private String title = "";
    private String reason;

    /** Before the page that withdraws is written. */
    public void openWithdrawal() {
        if (FacesContext.getCurrentInstance().getResponseComplete()) {
            return;
        }
        viewer.current().requireMember();
        ScenarioView view;
        try {
            view = catalogue.scenario(scenario());
        } catch (WithdrawnException e) {
            throw new ConflictException("library.problem.notPublished");
        }
        if (!view.may().withdraw()) {
            throw new ForbiddenException("library.problem.notYours");
        }
        title = view.content().title();
    }

    /** Before the page that brings back is written. */
    public void openRestoration() {
        if (FacesContext.getCurrentInstance().getResponseComplete()) {
            return;
        }
        viewer.current().require(LibraryAction.MODERATE);
        try {
            catalogue.scenario(scenario());
        } catch (WithdrawnException e) {
            title = e.title();
            return;
        }
        throw new NotFoundException("library.problem.notWithdrawn");
    }

    public void withdraw() {
        errors.attempt(() -> {
            withdrawal.withdraw(scenario(), reason);
            notices.done("editing.done.withdrawn");
            response.redirect(scenario().path(title));
        });
    }

    public void restore() {
        errors.attempt(() -> {
            withdrawal.restore(scenario());
            notices.done("editing.done.restored");
            response.redirect(scenario().path(title));
        });
    }

    private ScenarioId scenario() {
        return DraftAddress.scenario(sent);
    }

    public String getTitle() {
        return title;
    }

    /** Path of the scenario's page. */
    public String getPath() {
        return scenario().path(title);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
