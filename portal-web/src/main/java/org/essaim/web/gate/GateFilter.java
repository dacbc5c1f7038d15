package org.essaim.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * Refuses addresses that no page of ours has and forms that no page of ours sends, and lets the others on as
 * {@link GatedRequest}. Stands before whatever reads a parameter.
 */
public class GateFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Beyond what the container itself reads of a form without files. */
    private static final long LONGEST_FORM = 4L * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (path.indexOf(';') >= 0) {
            // A path parameter would lead round the filters, which look at the address, to the servlet of the view.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!Encoded.isReadable(path) || isSmuggled(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (isForm(request) && request.getContentLengthLong() > LONGEST_FORM) {
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(new GatedRequest(request), response);
        }
    }

    /** Whether the address of a form that is sent fills fields or presses buttons: the form alone does that. */
    private static boolean isSmuggled(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && Encoded.names(request.getQueryString()).stream().anyMatch(FacesParameter::isReserved);
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }
}
