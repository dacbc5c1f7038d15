package org.essaim.shared.metrics;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Shows where the time of a request goes, as traces of OpenTelemetry; costs nothing while nobody collects them. Names
 * and attributes of spans hold nothing that people typed.
 */
@ApplicationScoped
public class Traces {

    /**
     * Not where OpenTelemetry keeps the current span: Payara's own tracing of JAX-RS would end whichever it finds
     * there.
     */
    private static final ContextKey<Context> HERE = ContextKey.named("essaim");

    private OpenTelemetry telemetry;
    private Tracer tracer;

    protected Traces() {}

    @Inject
    Traces(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("org.essaim");
    }

    /** Where spans begin. */
    public Tracer tracer() {
        return tracer;
    }

    public OpenTelemetry telemetry() {
        return telemetry;
    }

    /** To be made current: spans that begin in it are below this one. */
    public static Context below(Span span) {
        return Context.current().with(HERE, Context.root().with(span));
    }

    /** Does this in a span of its own, below the current one. */
    public <T> T inside(String name, Supplier<T> work) {
        var parent = Context.current().get(HERE);
        var span = tracer.spanBuilder(name)
                .setParent(parent == null ? Context.root() : parent)
                .startSpan();
        try (var scope = below(span).makeCurrent()) {
            return work.get();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }
}
