package org.essaim.web.request;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.shared.Setting;
import org.essaim.shared.Settings;

/** The first filter: gives the request its id and its real origin, and counts it. */
public class RequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String ID = RequestId.class.getName();
    private static final String RETRY_SECONDS = "5";

    @Inject
    private transient RequestGate gate;

    private transient TrustedProxies proxies;

    @Inject
    void configure(Settings settings) {
        proxies = new TrustedProxies(settings.text(Setting.TRUSTED_PROXIES));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = id(request);
        request.setAttribute(ID, id);
        response.setHeader(RequestId.HEADER, id);
        try (var named = RequestId.name(id)) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                chain.doFilter(request, response);
            } else {
                count(new FromClient(request, proxies), response, chain);
            }
        }
    }

    private void count(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!gate.enter()) {
            response.setHeader("Connection", "close");
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            gate.leave();
        }
    }

    /** The page of an error belongs to the request that failed. */
    private String id(HttpServletRequest request) {
        if (request.getAttribute(ID) instanceof String known) {
            return known;
        }
        var given = request.getHeader(RequestId.HEADER);
        return RequestId.isPlain(given) && proxies.trusts(request.getRemoteAddr()) ? given : RequestId.fresh();
    }

    /** As if the proxy were not there. */
    private static final class FromClient extends HttpServletRequestWrapper {

        private final String client;

        FromClient(HttpServletRequest request, TrustedProxies proxies) {
            super(request);
            client = proxies.client(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }
    }
}
