package org.essaim.web.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.essaim.mail.LetterDetail;
import org.essaim.mail.LetterState;
import org.essaim.mail.OutgoingMail;
import org.essaim.web.FormErrors;
import org.essaim.web.PageFrame;

/** One letter as its recipient reads it. */
@Named
@RequestScoped
public class LetterPage {

    @Inject
    private OutgoingMail mail;

    @Inject
    private FormErrors errors;

    @Inject
    private PageFrame frame;

    @Inject
    private HttpServletRequest request;

    private long id;
    private LetterDetail letter;

    @PostConstruct
    void read() {
        id = Long.parseLong(request.getParameter("id"));
        letter = mail.letter(id);
    }

    public LetterDetail getLetter() {
        return letter;
    }

    /** Where the HTML part is, which has rules of its own for the browser. */
    public String getHtmlUrl() {
        return request.getContextPath() + "/administration/courrier/" + id + "/html";
    }

    public boolean isRetryable() {
        return frame.isAdministrator() && mail.canSend() && letter.line().state() != LetterState.SENT;
    }

    public String tryAgain() {
        if (errors.attempt(() -> mail.tryAgain(id))) {
            letter = mail.letter(id);
        }
        return null;
    }
}
