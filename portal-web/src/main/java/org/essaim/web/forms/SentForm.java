package org.essaim.web.forms;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;

/**
 * What came with the request: the fields of a form, and what the address asks for. Read from the request itself and not
 * by view parameters: a form whose values are refused would leave those empty, and the page is shown again.
 */
@RequestScoped
public class SentForm {

    /** Written at the very end of a form that is read by paths: without it, something of the form did not arrive. */
    private static final String END = "complete";

    /** What a script says that saves as one types: the form itself stays as it is in the browser. */
    private static final String TYPING = "typing";

    private FormValues values;

    @PostConstruct
    void read() {
        values = FormValues.of(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
    }

    /** All that came. */
    public FormValues values() {
        return values;
    }

    /** Whether the values of a form are being read, so that nothing to show was loaded yet and all its parts are there. */
    public boolean isReading() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** Whether the form arrived with its last field. */
    public boolean isWhole() {
        return values.has(END);
    }

    /** Whether a script only wants to know what became of what was typed. */
    public boolean isTyping() {
        return values.has(TYPING);
    }

    /** A number; 0 when there is none. */
    public long number(String name) {
        return values.number(name, 0);
    }
}
