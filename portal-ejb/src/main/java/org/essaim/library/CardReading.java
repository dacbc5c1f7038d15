package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.ContentJson;
import org.essaim.library.content.FlipType;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.viewer.MemberId;

/** Rows of versions to cards, with the names of all authors in one more statement. */
@ApplicationScoped
class CardReading {

    /** Ids of the authors of a version {@code v}, in their order. */
    static final String AUTHORS = "(select array_agg(a.member_id order by a.position)"
            + " from scenario_version_author a where a.version_id = v.id) as authors";

    /** Columns of a {@link CardRow}, of a version {@code v}. */
    static final String COLUMNS = "v.scenario_id, v.number, v.state, coalesce(v.title, '') as title,"
            + " coalesce(v.content ->> 'summary', '') as summary, coalesce(v.content ->> 'language', 'fr') as language,"
            + " v.disciplines, v.levels, v.flip, coalesce(v.licence, '') as licence, v.profile, " + AUTHORS
            + ", v.published_at";

    /** A version before its authors have names. */
    private record CardRow(
            ScenarioId scenarioId,
            int number,
            VersionState state,
            String title,
            String summary,
            String language,
            List<String> disciplines,
            List<String> levels,
            FlipType flip,
            String licence,
            String profile,
            List<MemberId> authors,
            Instant publishedAt) {

        ScenarioCard card(Map<MemberId, MemberName> names) {
            return new ScenarioCard(
                    scenarioId,
                    number,
                    state,
                    title,
                    summary,
                    language,
                    disciplines,
                    levels,
                    flip,
                    licence,
                    ContentJson.profile(profile),
                    authors.stream().map(names::get).filter(Objects::nonNull).toList(),
                    publishedAt);
        }
    }

    @Inject
    private MemberDirectory members;

    /**
     * Cards of what a statement finds.
     *
     * @param statement that selects the {@link #COLUMNS}
     */
    List<ScenarioCard> cards(SqlStatement statement) {
        var rows = statement.list(CardRow.class);
        var names = members.authors(
                rows.stream().flatMap(row -> row.authors().stream()).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.card(names)).toList();
    }
}
