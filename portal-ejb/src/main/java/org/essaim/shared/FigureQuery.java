package org.essaim.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.shared.Watched.Figure;
import org.essaim.shared.sql.Sql;

/** Figures of a capability that one statement counts. */
public final class FigureQuery {

    private record Counted(String name, String meaning, String expression) {}

    private record Value(String name, long value) {}

    private final List<Counted> counted = new ArrayList<>();

    /** To be completed by {@link #with}. */
    public static FigureQuery of(String name, String meaning, String expression) {
        return new FigureQuery().with(name, meaning, expression);
    }

    /** One more; the expression is SQL that gives one number, null for none. */
    public FigureQuery with(String name, String meaning, String expression) {
        counted.add(new Counted(name, meaning, expression));
        return this;
    }

    public List<Figure> read(Sql sql) {
        var selects = counted.stream()
                .map(each -> "select '" + each.name() + "' as name, cast(trunc(coalesce((" + each.expression()
                        + "), 0)) as bigint) as value")
                .collect(Collectors.joining(" union all "));
        var values =
                sql.statement(selects).list(Value.class).stream().collect(Collectors.toMap(Value::name, Value::value));
        return counted.stream()
                .map(each -> new Figure(each.name(), each.meaning(), values.get(each.name())))
                .toList();
    }
}
