package org.essaim.web.request;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.essaim.web.border.ForwardedFilter;
import org.essaim.web.words.Texts;

/** Gives the request its id, counts it while it runs, and refuses it when its client has too many under way. */
public class RequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String ID = RequestId.class.getName();
    private static final String RETRY_SECONDS = "5";

    @Inject
    private transient RunningRequests running;

    private final transient ClientSlots slots = new ClientSlots();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = id(request);
        request.setAttribute(ID, id);
        response.setHeader(RequestId.HEADER, id);
        try (var named = RequestId.name(id)) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                chain.doFilter(new ErrorPageRequest(request), response);
            } else {
                count(request, response, chain);
            }
        }
    }

    private void count(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!running.enter()) {
            refuse(request, response);
            return;
        }
        try {
            countForClient(request, response, chain);
        } finally {
            running.leave();
        }
    }

    private void countForClient(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var client = request.getRemoteAddr();
        var hasBody = hasBody(request);
        if (!slots.enter(client, hasBody)) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            slots.leave(client, hasBody);
        }
    }

    /** By the headers: nothing of it has been read yet. */
    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /**
     * Without a look at the body, and with the end of the connection, so that nobody waits for the rest. In words alone: a
     * page of ours would cost more than what is refused.
     */
    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=UTF-8");
        var english = request.getHeader("Accept-Language") != null
                && Locale.ENGLISH.getLanguage().equals(request.getLocale().getLanguage());
        response.getWriter().println(Texts.text(english ? Locale.ENGLISH : Locale.FRENCH, "problem.page.503.text"));
    }

    /** The page of an error belongs to the request that failed. */
    private String id(HttpServletRequest request) {
        if (request.getAttribute(ID) instanceof String known) {
            return known;
        }
        var given = request.getHeader(RequestId.HEADER);
        return RequestId.isPlain(given) && ForwardedFilter.isBelieved(request) ? given : RequestId.fresh();
    }
}
