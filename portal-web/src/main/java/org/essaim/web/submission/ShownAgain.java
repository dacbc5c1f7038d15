package org.essaim.web.submission;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.essaim.web.tags.Notices;

/**
 * Shows a form with what was typed before the session ended. Nothing of it is done, whatever was sent along: the page is
 * written right after its fields have been filled.
 */
public class ShownAgain implements PhaseListener {

    /** Name of the field that asks for it. */
    public static final String FIELD = "reprise";

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        if (isAsked(event.getFacesContext())) {
            CDI.current().select(Notices.class).get().done("frame.kept.again");
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        if (isAsked(event.getFacesContext())) {
            event.getFacesContext().renderResponse();
        }
    }

    /** A link that says the same brings no form, and its page is opened as any other. */
    private static boolean isAsked(FacesContext faces) {
        return faces.isPostback()
                && faces.getExternalContext().getRequestParameterMap().containsKey(FIELD);
    }
}
