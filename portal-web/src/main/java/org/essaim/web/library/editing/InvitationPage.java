package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.library.CoAuthoring;
import org.essaim.library.InvitationView;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** An invitation to write a scenario too: who invites, to what, and the two replies. */
@Named
@RequestScoped
public class InvitationPage {

    @Inject
    private CoAuthoring coAuthoring;

    @Inject
    private SentForm sent;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private InvitationView view;

    /** Before the page is written; who has accepted already goes on to the draft. */
    public void open() {
        if (FacesContext.getCurrentInstance().getResponseComplete()) {
            return;
        }
        var id = DraftAddress.scenario(sent);
        if (coAuthoring.writes(id)) {
            response.redirect("/scenarios/" + id + "/modifier");
        } else {
            view = coAuthoring.invitation(id);
        }
    }

    public void accept() {
        errors.attempt(() -> {
            coAuthoring.accept(DraftAddress.scenario(sent));
            notices.done("editing.done.invitationAccepted");
            response.redirect("/mes-scenarios");
        });
    }

    public void decline() {
        errors.attempt(() -> {
            coAuthoring.decline(DraftAddress.scenario(sent));
            notices.done("editing.done.invitationDeclined");
            response.redirect("/mes-scenarios");
        });
    }

    public InvitationView getView() {
        return view;
    }
}
