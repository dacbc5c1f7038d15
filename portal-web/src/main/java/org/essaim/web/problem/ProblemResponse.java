package org.essaim.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.ProblemType;
import org.essaim.web.gate.Redirect;
import org.essaim.web.gate.SafePath;
import org.essaim.web.language.PageLanguage;
import org.essaim.web.submission.KeptForm;

/**
 * What a page could not do, in HTTP's words: a reader is asked to sign in and comes back, anything else has the status
 * of its problem and that status's page.
 */
public final class ProblemResponse {

    /** Request attribute: the {@link BusinessException}, for the error page. */
    public static final String PROBLEM = "org.essaim.web.problem";

    private ProblemResponse() {}

    static void send(BusinessException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        if (problem.type() == ProblemType.SIGN_IN_REQUIRED && KeptForm.keep(request, address(request))) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (problem.type() == ProblemType.SIGN_IN_REQUIRED) {
            response.setHeader("Cache-Control", "no-store");
            var back = URLEncoder.encode(address(request), StandardCharsets.UTF_8);
            Redirect.to(SafePath.of("/connexion?retour=" + back), request, response);
        } else {
            request.setAttribute(PROBLEM, problem);
            response.sendError(problem.type().status());
        }
    }

    /** The address that was asked for, before any forward. */
    private static String address(HttpServletRequest request) {
        var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        var uri = forwarded == null ? request.getRequestURI() : forwarded.toString();
        var query = forwarded == null
                ? request.getQueryString()
                : (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        var path = PageLanguage.path(request, uri);
        return query == null ? path : path + "?" + query;
    }
}
