package org.essaim.shared.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;

/**
 * A list read page by page, in two statements: how many there are, and those of the page. A filter that asks for nothing
 * leaves nothing out.
 *
 * <pre>
 * ListReading.of(sql, "m.id, m.name", "member m")
 *         .where("m.state = any(:states)", "states", filter.states())
 *         .words("strpos(m.name_words, :word) &gt; 0", filter.text())
 *         .orderBy("m.name collate french, m.id")
 *         .page(request.slice(), MemberRow.class);
 * </pre>
 */
public final class ListReading {

    private final Sql sql;
    private final String columns;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Collection<?>> texts = new HashMap<>();
    private final Map<String, Collection<?>> numbers = new HashMap<>();
    private String order = "1";

    private ListReading(Sql sql, String columns, String from) {
        this.sql = sql;
        this.columns = columns;
        this.from = from;
    }

    /**
     * Reads all rows of some tables, until conditions are added.
     *
     * @param from must give each item once
     */
    public static ListReading of(Sql sql, String columns, String from) {
        return new ListReading(sql, columns, from);
    }

    /** Always holds. */
    public ListReading where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Holds when there is a value. */
    public ListReading where(String condition, String name, Optional<?> value) {
        return value.isPresent() ? where(condition).with(name, value.get()) : this;
    }

    /** Holds when there is a value, for {@code = any(:name)}: texts or enums. */
    public ListReading where(String condition, String name, Collection<?> any) {
        if (!any.isEmpty()) {
            conditions.add(condition);
            texts.put(name, any);
        }
        return this;
    }

    /** Holds for these ids, when there are any. */
    public ListReading whereId(String column, Collection<?> ids) {
        if (!ids.isEmpty()) {
            conditions.add(column + " = any(:ids)");
            numbers.put("ids", ids);
        }
        return this;
    }

    /**
     * Holds for what has every word that was typed.
     *
     * @param condition for one {@code :word}, compared with columns that are {@code folded}
     */
    public ListReading words(String condition, String typed) {
        for (var word : Folding.words(typed)) {
            var name = "word" + values.size();
            where(condition.replace(":word", ":" + name)).with(name, word);
        }
        return this;
    }

    /** The value of a parameter of the tables, columns, order or a condition that always holds. */
    public ListReading with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Must be total, so that no item is on two pages. */
    public ListReading orderBy(String columns) {
        order = columns;
        return this;
    }

    public <T> Page<T> page(Slice slice, Class<T> type) {
        return page(slice, statement -> statement.list(type));
    }

    /** With a reading of its own for the items of the page. */
    public <T> Page<T> page(Slice slice, Function<SqlStatement, List<T>> reading) {
        var total = filled(sql.statement("select count(*) from", from, conditions()))
                .require(Long.class);
        if (total <= slice.start()) {
            return new Page<>(List.of(), total, slice.page(), slice.size());
        }
        return new Page<>(items(slice, reading), total, slice.page(), slice.size());
    }

    /** The first items alone, in one statement. */
    public <T> List<T> first(int most, Function<SqlStatement, List<T>> reading) {
        return items(Slice.first(most), reading);
    }

    private <T> List<T> items(Slice slice, Function<SqlStatement, List<T>> reading) {
        var statement = sql.statement(
                "select", columns, "from", from, conditions(), "order by", order, "limit :size offset :start");
        return reading.apply(filled(statement).with("size", slice.size()).with("start", slice.start()));
    }

    private String conditions() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    private SqlStatement filled(SqlStatement statement) {
        values.forEach((name, value) -> {
            if (statement.mentions(name)) {
                statement.with(name, value);
            }
        });
        texts.forEach(statement::withTexts);
        numbers.forEach(statement::withNumbers);
        return statement;
    }
}
