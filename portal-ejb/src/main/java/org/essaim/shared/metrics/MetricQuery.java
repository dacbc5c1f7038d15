package org.essaim.shared.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.shared.metrics.MetricSource.Metric;
import org.essaim.shared.sql.Sql;

/** Metrics of a capability, counted by one statement. */
public final class MetricQuery {

    private record Counted(String name, String meaning, String expression) {}

    private record Value(String name, long value) {}

    private final List<Counted> counted = new ArrayList<>();

    /** To be completed by {@link #with}. */
    public static MetricQuery of(String name, String meaning, String expression) {
        return new MetricQuery().with(name, meaning, expression);
    }

    /** One more; the expression is SQL that gives one number, null for none. */
    public MetricQuery with(String name, String meaning, String expression) {
        counted.add(new Counted(name, meaning, expression));
        return this;
    }

    public List<Metric> read(Sql sql) {
        var selects = counted.stream()
                .map(each -> "select '" + each.name() + "' as name, cast(trunc(coalesce((" + each.expression()
                        + "), 0)) as bigint) as value")
                .collect(Collectors.joining(" union all "));
        var values =
                sql.statement(selects).list(Value.class).stream().collect(Collectors.toMap(Value::name, Value::value));
        return counted.stream()
                .map(each -> new Metric(each.name(), each.meaning(), values.get(each.name())))
                .toList();
    }
}
