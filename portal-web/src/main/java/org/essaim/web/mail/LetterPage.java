package org.essaim.web.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.mail.LetterDetail;
import org.essaim.mail.LetterState;
import org.essaim.mail.OutgoingMail;
import org.essaim.shared.problem.ConflictException;
import org.essaim.web.frame.PageFrame;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** One letter as its recipient reads it. */
@Named
@RequestScoped
public class LetterPage {

    @Inject
    private OutgoingMail mail;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private PageFrame frame;

    private long id;
    private LetterDetail letter;

    @PostConstruct
    void read() {
        id = Long.parseLong(context().getRequestParameterMap().get("id"));
        letter = mail.letter(id);
    }

    public LetterDetail getLetter() {
        return letter;
    }

    /** Where the HTML part is, which has rules of its own for the browser. */
    public String getHtmlUrl() {
        return context().getRequestContextPath() + "/administration/courrier/" + id + "/html";
    }

    public boolean isRetryable() {
        return frame.isAdministrator() && mail.canSend() && letter.line().state() != LetterState.SENT;
    }

    public void tryAgain() {
        try {
            mail.tryAgain(id);
            notices.done("mail.letter.again");
            response.redirect("/administration/courrier/" + id);
        } catch (ConflictException e) {
            notices.error(null, e.messageKey());
        }
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
