package org.essaim.web.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Refuses addresses that no page of ours has, methods that nothing here knows and forms that no page of ours sends, and
 * lets the others on as {@link GatedRequest}. Stands before whatever reads a parameter.
 */
public class GateFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Beyond what the container itself reads of a form without files. */
    private static final long LONGEST_FORM = 4L * 1024 * 1024;

    /** What the server reads of an address is four times that: beyond, it closes the connection. */
    static final int LONGEST_ADDRESS = 8 * 1024;

    private static final int PASSES = 0;
    private static final String API = "/api/";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");
    private static final List<String> METHODS_OF_API = List.of("PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var refusal = request.getDispatcherType() == DispatcherType.ERROR ? PASSES : refusal(request);
        if (refusal == PASSES) {
            chain.doFilter(new GatedRequest(request), response);
            return;
        }
        if (refusal == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", String.join(", ", METHODS));
        }
        if (refusal == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            response.setHeader("Connection", "close");
        }
        response.sendError(refusal);
    }

    /** Status by which a request is refused. */
    private static int refusal(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!isKnown(request.getMethod(), path)) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (path.length() + length(request.getQueryString()) > LONGEST_ADDRESS) {
            return HttpServletResponse.SC_REQUEST_URI_TOO_LONG;
        }
        if (path.indexOf(';') >= 0) {
            // A path parameter would lead round the filters, which look at the address, to the servlet of the view.
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (!Encoded.isReadable(path) || isSmuggled(request)) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return isForm(request) && request.getContentLengthLong() > LONGEST_FORM
                ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                : PASSES;
    }

    /** What the container does not know either it would call our failure. */
    private static boolean isKnown(String method, String path) {
        return METHODS.contains(method) || METHODS_OF_API.contains(method) && path.startsWith(API);
    }

    private static int length(String query) {
        return query == null ? 0 : query.length();
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
