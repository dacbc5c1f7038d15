package org.essaim.web.border;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** Times requests by route and outcome ({@code essaim_requests}). */
public class RequestMeter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int CLASS_OF_STATUS = 100;

    private record Kind(String route, String status) {}

    @Inject
    private transient MetricRegistry registry;

    private final transient Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var start = System.nanoTime();
        var failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            var status = failed ? "5xx" : response.getStatus() / CLASS_OF_STATUS + "xx";
            timers.computeIfAbsent(new Kind(RequestRoute.of(request, response.getStatus()), status), this::timer)
                    .update(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private Timer timer(Kind kind) {
        return registry.timer("essaim_requests", new Tag("route", kind.route()), new Tag("status", kind.status()));
    }
}
