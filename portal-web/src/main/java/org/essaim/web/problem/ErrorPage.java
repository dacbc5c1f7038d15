package org.essaim.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.essaim.shared.problem.BusinessException;
import org.essaim.web.request.RequestId;

/** Why a page cannot be shown, for the error pages. Never SQL: the database may be what is unavailable. */
@Named
@RequestScoped
public class ErrorPage {

    private static final System.Logger LOG = System.getLogger(ErrorPage.class.getName());

    /** Where the filter of OmniFaces says that it logged a failure. */
    private static final String LOGGED = "org.omnifaces.exception_uuid";

    @Inject
    private HttpServletRequest request;

    @Inject
    private ProblemTexts texts;

    private boolean logged;

    /** HTTP status. */
    public int getStatus() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 500;
    }

    /** A page that was left open for too long is nobody's failure. */
    public void tellExpired() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_CONFLICT);
    }

    /** Whether it is our fault. */
    public boolean isOurs() {
        return getStatus() >= 500 && getStatus() != 503;
    }

    /** What the boundary said, null when it said nothing. */
    public String getSentence() {
        return problem().map(texts::sentence).orElse(null);
    }

    /** Id of the request, which its lines in the log carry. */
    public String getNumber() {
        if (!logged) {
            logged = true;
            log();
        }
        return RequestId.current();
    }

    private void log() {
        if (request.getAttribute(LOGGED) == null) {
            var failure =
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
            LOG.log(
                    System.Logger.Level.ERROR,
                    "status " + getStatus() + " for " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    failure);
        }
    }

    /** The address to load again, null when it was sent by a form. */
    public String getAgain() {
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return address == null ? null : address.toString();
    }

    private Optional<BusinessException> problem() {
        return request.getAttribute(ProblemResponse.PROBLEM) instanceof BusinessException problem
                ? Optional.of(problem)
                : Optional.empty();
    }
}
