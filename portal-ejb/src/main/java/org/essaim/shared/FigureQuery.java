package org.essaim.shared;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.essaim.shared.Watched.Figure;

/** Figures of a capability that one statement counts. */
public final class FigureQuery {

    private record Counted(String name, String meaning, String expression) {}

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

    public List<Figure> read(EntityManager database) {
        var expressions =
                counted.stream().map(each -> "(" + each.expression() + ")").toList();
        var row = Row.one(database.createNativeQuery("select " + String.join(", ", expressions)))
                .orElseThrow();
        var figures = new ArrayList<Figure>();
        for (var i = 0; i < counted.size(); i++) {
            figures.add(new Figure(counted.get(i).name(), counted.get(i).meaning(), row.number(i)));
        }
        return figures;
    }
}
