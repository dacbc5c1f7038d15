package org.essaim.web.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolationException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.SignInRequiredException;
import org.essaim.shared.seen.ChangedMeanwhileException;
import org.essaim.web.problem.ProblemTexts;

/**
 * Brings what a boundary refused back to the form: beside the input whose id or path is the field's name, else above the
 * form. Nothing typed is lost.
 */
@Named("formErrors")
@RequestScoped
public class FormErrors {

    @Inject
    private ProblemTexts texts;

    @Inject
    private SeenForm seen;

    /** Runs the action of a form; false when it was refused, and the messages are where they belong. */
    public boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (RuntimeException e) {
            var broken = ProblemTexts.constraintCause(e);
            if (broken.isPresent()) {
                add(broken.get());
                return false;
            }
            var problem = ProblemTexts.businessCause(e).orElseThrow(() -> e);
            if (problem instanceof SignInRequiredException) {
                // The session has ended: the page that is shown then carries what was typed along.
                throw problem;
            }
            add(problem);
            if (problem instanceof ChangedMeanwhileException meanwhile) {
                seen.begin(meanwhile.standing());
                meanwhile.differences().forEach((field, standing) -> add(field, texts.standing(standing)));
            }
            return false;
        }
    }

    /** What a boundary refused. */
    public void add(BusinessException problem) {
        if (problem instanceof InvalidException invalid) {
            texts.errors(invalid).forEach(error -> add(error.field(), error.message()));
        } else {
            add("", texts.sentence(problem));
        }
    }

    /** What a boundary refused before it began. */
    private void add(ConstraintViolationException problem) {
        texts.errors(problem).forEach(error -> add(error.field(), error.message()));
    }

    /** One sentence about a field; about the form as a whole when its name is empty or nothing here has it. */
    public void add(String field, String message) {
        var context = FacesContext.getCurrentInstance();
        context.addMessage(place(context, field), new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
        context.validationFailed();
    }

    /** The first error of a field that is named by its path, empty when it has none. */
    public String of(String path) {
        var messages = FacesContext.getCurrentInstance().getMessageList(path);
        return messages.isEmpty() ? "" : messages.get(0).getSummary();
    }

    /** Whether a field whose path begins so has an error. */
    public boolean isWithin(String path) {
        Iterable<String> fields = FacesContext.getCurrentInstance()::getClientIdsWithMessages;
        for (var field : fields) {
            if (field != null && field.startsWith(path)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything is wrong. */
    public boolean isAny() {
        return FacesContext.getCurrentInstance().isValidationFailed();
    }

    /** Two forms of a page may have fields of one name: the one that was sent is looked at first. */
    private static String place(FacesContext context, String field) {
        if (field.isEmpty()) {
            return null;
        }
        var view = context.getViewRoot();
        var sent = find(view, each -> each instanceof UIForm form && FieldFacts.isSent(context, form));
        var input = sent.flatMap(form -> find(form, named(field))).or(() -> find(view, named(field)));
        if (input.isPresent()) {
            return input.get().getClientId(context);
        }
        return find(view, each -> each instanceof Field && isNamedByPath(each)).isPresent() ? field : null;
    }

    private static Predicate<UIComponent> named(String id) {
        return component -> id.equals(component.getId());
    }

    private static boolean isNamedByPath(UIComponent field) {
        return field.getValueExpression("path") != null || field.getAttributes().get("path") != null;
    }

    private static Optional<UIComponent> find(UIComponent parent, Predicate<UIComponent> wanted) {
        Iterator<UIComponent> children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            var child = children.next();
            var found = wanted.test(child) ? Optional.of(child) : find(child, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
