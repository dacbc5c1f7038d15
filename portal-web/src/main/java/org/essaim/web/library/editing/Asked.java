package org.essaim.web.library.editing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.ScenarioId;

/**
 * What the address of a page asks for. Read from the request itself and not by view parameters: a form whose answers are
 * refused would leave those empty, and the page is shown again.
 */
@RequestScoped
public class Asked {

    private Answers answers;

    @PostConstruct
    void read() {
        answers = Answers.of(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
    }

    Answers answers() {
        return answers;
    }

    /** Whether the answers of a form are being read, so that nothing to show was loaded yet and all its parts are there. */
    boolean isReading() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** A number; 0 when there is none. */
    long number(String name) {
        return answers.number(name, 0);
    }

    ScenarioId scenario() {
        return new ScenarioId(Math.max(1, number("id")));
    }

    ResourceId resource() {
        return new ResourceId(Math.max(1, number("id")));
    }
}
