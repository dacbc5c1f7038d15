package org.essaim.web.request;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.essaim.shared.metrics.SqlStatements;
import org.essaim.shared.metrics.Traces;
import org.essaim.web.border.ForwardedFilter;
import org.essaim.web.border.RequestRoute;

/**
 * Makes a trace of each request (OpenTelemetry, when {@code OTEL_SDK_DISABLED=false}): a span by route and
 * status, with the request's id and its SQL statements. A trace that a trusted proxy began goes on.
 */
public class RequestTracer extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Headers HEADERS = new Headers();

    @Inject
    private transient Traces traces;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var span = traces.tracer()
                .spanBuilder(request.getMethod())
                .setParent(parent(request))
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        if (!span.isRecording()) {
            chain.doFilter(request, response);
            return;
        }
        var statements = SqlStatements.count();
        try (var scope = Traces.below(span).makeCurrent()) {
            chain.doFilter(request, response);
            tell(span, request, response.getStatus());
        } catch (IOException | ServletException | RuntimeException e) {
            tell(span, request, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            throw e;
        } finally {
            span.setAttribute("essaim.sql.statements", SqlStatements.count() - statements);
            span.end();
        }
    }

    private Context parent(HttpServletRequest request) {
        return ForwardedFilter.isBelieved(request)
                ? traces.telemetry().getPropagators().getTextMapPropagator().extract(Context.root(), request, HEADERS)
                : Context.root();
    }

    private static void tell(Span span, HttpServletRequest request, int status) {
        var route = RequestRoute.of(request, status);
        span.updateName(request.getMethod() + " " + route)
                .setAttribute("http.request.method", request.getMethod())
                .setAttribute("http.route", route)
                .setAttribute("http.response.status_code", status)
                .setAttribute("essaim.request.id", RequestId.current());
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            span.setStatus(StatusCode.ERROR);
        }
    }

    private static final class Headers implements TextMapGetter<HttpServletRequest> {

        @Override
        public Iterable<String> keys(HttpServletRequest request) {
            return Collections.list(request.getHeaderNames());
        }

        @Override
        public String get(HttpServletRequest request, String name) {
            return request.getHeader(name);
        }
    }
}
