package org.essaim.web.tags;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.essaim.web.problem.ProblemTexts;

/** The action of a form, which may be refused: then the reasons are beside its inputs, and nothing typed is lost. */
@RequestScoped
public class Attempt {

    private static final String FORM = "form";

    @Inject
    private Notices notices;

    /** Of the form that is named {@code form}; false when it was refused. */
    public boolean of(Runnable action) {
        return of(FORM, action);
    }

    /** Of the form of this name; false when it was refused. */
    public boolean of(String form, Runnable action) {
        try {
            action.run();
            return true;
        } catch (RuntimeException e) {
            notices.problem(ProblemTexts.businessCause(e).orElseThrow(() -> e), form);
            return false;
        }
    }
}
