package org.essaim.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.Optional;
import org.essaim.shared.BusinessException;
import org.essaim.shared.InvalidException;
import org.essaim.shared.SignInRequiredException;

/**
 * Brings what a boundary refused back to the form: beside the input whose id is the field's name, else above the form.
 * Nothing typed is lost.
 */
@RequestScoped
public class FormErrors {

    @Inject
    private ProblemTexts texts;

    /** Runs the action of a form; false when it was refused, and the messages are where they belong. */
    public boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (RuntimeException e) {
            show(ProblemTexts.businessCause(e).orElseThrow(() -> e));
            return false;
        }
    }

    private void show(BusinessException problem) {
        if (problem instanceof SignInRequiredException) {
            // The session has ended: the page that is shown then carries what was typed along.
            throw problem;
        }
        var context = FacesContext.getCurrentInstance();
        if (problem instanceof InvalidException invalid) {
            texts.errors(invalid).forEach(error -> beside(context, error.field(), error.message()));
        } else {
            add(context, null, texts.sentence(problem));
        }
        context.validationFailed();
    }

    private static void beside(FacesContext context, String field, String message) {
        var input = find(context.getViewRoot(), field);
        add(context, input.map(component -> component.getClientId(context)).orElse(null), message);
    }

    private static void add(FacesContext context, String client, String message) {
        context.addMessage(client, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
    }

    private static Optional<UIComponent> find(UIComponent parent, String id) {
        Iterator<UIComponent> children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            var child = children.next();
            var found = id.equals(child.getId()) ? Optional.of(child) : find(child, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
