package org.essaim.shared.metrics;

import java.util.List;

/** What a capability measures of itself, for monitoring: one bean a package. */
public interface MetricSource {

    /**
     * One number.
     *
     * @param name in lower case with underscores; a duration ends with {@code _seconds}
     * @param meaning one English line
     * @param value now
     */
    record Metric(String name, String meaning, double value) {}

    /** Always the same names in the same order; costs one statement. */
    List<Metric> metrics();
}
