package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.essaim.identity.MemberDirectory;
import org.essaim.library.content.ContentJson;
import org.essaim.library.content.FlipType;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.MemberId;
import org.essaim.shared.Row;

/** Rows of versions to cards, with the names of all authors in one more statement. */
@ApplicationScoped
class CardReading {

    /** Columns that {@link #cards} reads, of a version {@code v}. */
    static final String COLUMNS =
            "v.scenario_id, v.number, v.state, v.title, v.content ->> 'summary', cast(v.disciplines as text),"
                    + " cast(v.levels as text), v.flip, v.licence, cast(v.profile as text),"
                    + " (select string_agg(cast(a.member_id as text), ',' order by a.position)"
                    + "   from scenario_version_author a where a.version_id = v.id), v.published_at";

    static final int AUTHORS = 10;

    /** Looked up once: each look-up walks the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    private MemberDirectory members;

    List<ScenarioCard> cards(List<Row> rows) {
        var authors =
                rows.stream().flatMap(row -> ids(row.text(AUTHORS)).stream()).collect(Collectors.toSet());
        var names = members.names(authors);
        return rows.stream()
                .map(row -> new ScenarioCard(
                        new ScenarioId(row.number(0)),
                        row.count(1),
                        row.value(2, VersionState.class),
                        row.text(3),
                        row.text(4),
                        strings(row.text(5)),
                        strings(row.text(6)),
                        row.value(7, FlipType.class),
                        row.text(8),
                        ContentJson.profile(row.text(9)),
                        ids(row.text(AUTHORS)).stream()
                                .map(names::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        row.instant(11)))
                .toList();
    }

    /** Ids of members in a column {@code 3,1,2}. */
    static List<MemberId> ids(String column) {
        return column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(","))
                        .map(id -> new MemberId(Long.parseLong(id)))
                        .toList();
    }

    /** The texts of a JSON array. */
    static List<String> strings(String json) {
        if (json.isEmpty()) {
            return List.of();
        }
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }
}
