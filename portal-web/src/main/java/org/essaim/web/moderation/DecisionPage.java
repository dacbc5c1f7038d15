package org.essaim.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.moderation.Appeal;
import org.essaim.moderation.DecisionView;
import org.essaim.moderation.Decisions;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** A decision, for the author who was sent its address; and their appeal. */
@Named
@RequestScoped
public class DecisionPage {

    @Inject
    private Decisions decisions;

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
    private String reference;

    private String words;
    private DecisionView view;

    /** Before the page is written. */
    public void open() {
        if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            view = decisions.read(reference);
        }
    }

    public void appeal() {
        errors.attempt(() -> {
            decisions.appeal(reference, new Appeal(words));
            notices.done("moderation.done.appealed");
            response.redirect("/decisions/" + reference);
        });
    }

    public boolean isAppealable() {
        return sent.isReading() || view.appealable();
    }

    public DecisionView getView() {
        return view;
    }

    /** What the form fills. */
    public Class<?> getCommand() {
        return Appeal.class;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
