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

    /** Each row as JSON, with all its columns but the hidden ones. */
    void each(Holding holding, Person person, Consumer<String> row) {
        var start = 0;
        List<String> rows;
        do {
            rows = about(
                            person,
                            sql.statement(
                                    "select cast(to_jsonb(t) - :hidden as text) as json from",
                                    holding.table(),
                                    "t where",
                                    holding.condition(),
                                    "order by",
                                    holding.order(),
                                    "limit " + BATCH + " offset :start"))
                    .withTexts("hidden", holding.hidden())
                    .with("start", start)
                    .list(String.class);
            rows.forEach(row);
            start += BATCH;
        } while (rows.size() == BATCH);
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
