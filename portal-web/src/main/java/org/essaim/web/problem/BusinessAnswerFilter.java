package org.essaim.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.essaim.shared.BusinessException;
import org.essaim.shared.ProblemType;

/**
 * What a page could not do, in HTTP's words: a reader is asked to sign in and comes back, anything else has the status
 * of its problem and that status's page. The API answers for itself.
 */
public class BusinessAnswerFilter extends HttpFilter {

    /** Request attribute: the {@link BusinessException}, for the error page. */
    public static final String PROBLEM = "org.essaim.web.problem";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            var problem = ProblemTexts.businessCause(e);
            if (problem.isEmpty() || response.isCommitted()) {
                throw e;
            }
            answer(problem.get(), request, response);
        }
    }

    private static void answer(BusinessException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        if (problem.type() == ProblemType.SIGN_IN_REQUIRED) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(request.getContextPath() + "/connexion?retour="
                    + URLEncoder.encode(address(request), StandardCharsets.UTF_8));
        } else {
            request.setAttribute(PROBLEM, problem);
            response.sendError(problem.type().status());
        }
    }

    private static String address(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }
}
