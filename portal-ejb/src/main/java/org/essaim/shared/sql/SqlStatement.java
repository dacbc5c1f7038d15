package org.essaim.shared.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One statement and the values of its parameters; a value must be given for every parameter, and for no other name. */
public final class SqlStatement {

    private final SqlText text;
    private final StatementRunner runner;
    private final Map<String, SqlParameter> values = new HashMap<>();

    SqlStatement(SqlText text, StatementRunner runner) {
        this.text = text;
        this.runner = runner;
    }

    /**
     * Gives a parameter its value.
     *
     * @param value a text, number, truth value, {@code Instant}, {@code LocalDate}, {@code UUID}, enum, bytes, or an id
     *     (a record of one component); null or an empty {@code Optional} for SQL's null
     */
    public SqlStatement with(String name, Object value) {
        return put(name, SqlParameter.of(value));
    }

    /** An array of numbers, such as ids, for {@code = any(:name)}. */
    public SqlStatement withNumbers(String name, Collection<?> numbers) {
        return put(name, SqlParameter.array("bigint", numbers));
    }

    /** An array of texts or enums, for {@code = any(:name)}. */
    public SqlStatement withTexts(String name, Collection<?> texts) {
        return put(name, SqlParameter.array("text", texts));
    }

    /** Whether it has a parameter of this name. */
    public boolean mentions(String name) {
        return text.mentions(name);
    }

    /**
     * All rows.
     *
     * @param type a record with one component for each column, {@code publishedAt} for {@code published_at}; or the
     *     type of the only column: a number, text, time, enum or id
     */
    public <T> List<T> list(Class<T> type) {
        var rows = run(type);
        var found = new ArrayList<T>(rows.size());
        for (var row : rows) {
            found.add(row.orElseThrow(() -> new SqlMappingException("null is no " + type.getName() + " in a list")));
        }
        return found;
    }

    /** The first row, if there is one; none either for an only column that is null. */
    public <T> Optional<T> find(Class<T> type) {
        var rows = run(type);
        return rows.isEmpty() ? Optional.empty() : rows.get(0);
    }

    /** The row of a statement that always has one, such as a count. */
    public <T> T require(Class<T> type) {
        return find(type).orElseThrow(() -> new SqlMappingException("no row of " + type.getName()));
    }

    /** Changes rows; gives how many. */
    public int run() {
        return runner.run(text.sql(values), text.bound(values));
    }

    private <T> List<Optional<T>> run(Class<T> type) {
        var reader = RowReader.of(type);
        return runner.rows(text.sql(values), text.bound(values)).stream()
                .map(row -> Optional.ofNullable(reader.read(row)))
                .toList();
    }

    private SqlStatement put(String name, SqlParameter value) {
        text.requireParameter(name);
        values.put(name, value);
        return this;
    }
}
