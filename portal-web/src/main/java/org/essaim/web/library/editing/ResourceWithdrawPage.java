package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.library.content.ResourceId;
import org.essaim.library.resources.ResourceEditing;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** Withdrawing a resource: asks once. */
@Named
@RequestScoped
public class ResourceWithdrawPage {

    @Inject
    private ResourceEditing editing;

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

    /** Before the page is written. */
    public void open() {
        if (FacesContext.getCurrentInstance().getResponseComplete()) {
            return;
        }
        viewer.current().requireMember();
        title = editing.form(resource()).content().title();
    }

    public void withdraw() {
        errors.attempt(() -> {
            editing.withdraw(resource(), reason);
            notices.done("editing.done.resourceWithdrawn");
            response.redirect("/ressources");
        });
    }

    private ResourceId resource() {
        return DraftAddress.resource(sent);
    }

    public String getTitle() {
        return title;
    }

    public String getPath() {
        return resource().path(title);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
