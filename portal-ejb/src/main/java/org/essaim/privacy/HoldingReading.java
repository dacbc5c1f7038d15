package org.essaim.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.Person;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.viewer.MemberId;

/** Rows of holdings: counted all at once, shown page by page, handed over whole. */
@ApplicationScoped
class HoldingReading {

    private static final int BATCH = 200;

    private record Count(String key, long many) {}

    private record Row(Optional<String> words, Optional<Instant> moment, Optional<String> path) {

        HeldRow of(Holding holding) {
            return new HeldRow(words.map(holding.telling()), holding.ours(), moment, path);
        }
    }

    /** A row, and what it is told from the others by. */
    private record Whole(String json, String key) {}

    private record PersonRow(MemberId id, String email, String name) {}

    @Inject
    private Sql sql;

    /** The member with the words that some rows know them by. */
    Person person(MemberId member) {
        var row = sql.statement("select id, email, name from member where id = :member")
                .with("member", member)
                .require(PersonRow.class);
        return new Person(row.id(), row.email(), row.name());
    }

    /** How many rows there are of each, in one statement. */
    Map<String, Long> counts(List<Holding> holdings, Person person) {
        var union = holdings.stream()
                .map(each -> "select '" + each.key() + "' as key, count(*) as many from " + each.table() + " t where "
                        + each.condition())
                .collect(Collectors.joining(" union all "));
        return about(person, sql.statement(union)).list(Count.class).stream()
                .collect(Collectors.toMap(Count::key, Count::many));
    }

    /** The rows in words of this language, as far as the portal has them. */
    Page<HeldRow> page(Holding holding, Person person, Locale language, Slice slice) {
        var columns = holding.words() + " as words, " + holding.moment() + " as moment, " + holding.path() + " as path";
        var reading = ListReading.of(sql, columns, holding.table() + " t").where(holding.condition());
        values(person).forEach(reading::with);
        return reading.with("language", language.getLanguage())
                .orderBy(holding.order())
                .page(slice, Row.class)
                .map(row -> row.of(holding));
    }

    /**
     * Each row as JSON, with all its columns but the hidden ones. Read by key: what comes or goes meanwhile makes no
     * other row come twice or never.
     */
    void each(Holding holding, Person person, Consumer<String> row) {
        var read = rows(holding, person, "");
        while (!read.isEmpty()) {
            read.forEach(each -> row.accept(each.json()));
            read = read.size() < BATCH
                    ? List.of()
                    : rows(holding, person, read.get(BATCH - 1).key());
        }
    }

    /**
     * A batch of rows.
     *
     * @param last the key of the row before them, empty for none
     */
    private List<Whole> rows(Holding holding, Person person, String last) {
        var keys = holding.keys();
        var key = keys.stream().map(each -> "'" + each + "', t." + each).collect(Collectors.joining(", "));
        var statement = sql.statement(
                "select cast(to_jsonb(t) - :hidden as text) as json, cast(jsonb_build_object(" + key
                        + ") as text) as key",
                "from " + holding.table() + " t where (" + holding.condition() + ")",
                last.isEmpty() ? "" : after(holding),
                "order by " + columns("t.", keys) + " limit " + BATCH);
        statement.withTexts("hidden", holding.hidden());
        if (!last.isEmpty()) {
            statement.with("last", last);
        }
        return about(person, statement).list(Whole.class);
    }

    /** The database reads the key as it wrote it, each column in its own type. */
    private static String after(Holding holding) {
        return "and (" + columns("t.", holding.keys()) + ") > (select " + columns("last.", holding.keys())
                + " from jsonb_populate_record(cast(null as " + holding.table() + "), cast(:last as jsonb)) last)";
    }

    private static String columns(String prefix, List<String> names) {
        return names.stream().map(each -> prefix + each).collect(Collectors.joining(", "));
    }

    private static SqlStatement about(Person person, SqlStatement statement) {
        values(person).forEach((name, value) -> {
            if (statement.mentions(name)) {
                statement.with(name, value);
            }
        });
        return statement;
    }

    private static Map<String, Object> values(Person person) {
        var values = new HashMap<String, Object>();
        values.put("member", person.member());
        values.put("address", person.address());
        values.put("name", person.name());
        return values;
    }
}
