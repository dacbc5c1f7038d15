package org.essaim.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers for what fails outside of Faces; the API answers for itself. */
public class ProblemResponseFilter extends HttpFilter {

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
            ProblemResponse.send(problem.get(), request, response);
        }
    }
}
