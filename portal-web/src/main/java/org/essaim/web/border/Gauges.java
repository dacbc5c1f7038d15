package org.essaim.web.border;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.essaim.shared.metrics.MetricSource;
import org.essaim.shared.metrics.MetricSource.Metric;

/** The metrics of all capabilities as gauges {@code essaim_…}: read together, at most every five seconds. */
@ApplicationScoped
class Gauges {

    private static final Logger LOG = System.getLogger(Gauges.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    private MetricRegistry registry;

    @Inject
    @Any
    private Instance<MetricSource> capabilities;

    @Inject
    private Clock clock;

    private Map<String, Double> values = Map.of();
    private long readAt;
    private boolean registered;

    /** Reads what is due before somebody looks; the first time, makes the gauges. */
    synchronized void refresh() {
        if (clock.millis() - readAt < FRESH.toMillis()) {
            return;
        }
        var read = new HashMap<String, Double>();
        var complete = true;
        for (var capability : capabilities) {
            try {
                capability.metrics().forEach(metric -> take(metric, read));
            } catch (RuntimeException e) {
                complete = false;
                LOG.log(Level.WARNING, "metrics are missing", e);
            }
        }
        values = read;
        registered = registered || complete;
        readAt = clock.millis();
    }

    private void take(Metric metric, Map<String, Double> read) {
        read.put(metric.name(), metric.value());
        if (!registered) {
            var metadata = Metadata.builder()
                    .withName("essaim_" + metric.name())
                    .withDescription(metric.meaning())
                    .build();
            registry.gauge(metadata, () -> value(metric.name()));
        }
    }

    /** Not a number while the capability cannot measure it. */
    private synchronized Double value(String name) {
        return values.getOrDefault(name, Double.NaN);
    }
}
