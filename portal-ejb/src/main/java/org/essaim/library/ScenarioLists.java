package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.viewer.MemberId;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Lists of scenarios. An empty filter leaves nothing out. */
@ApplicationScoped
class ScenarioLists {

    private static final String BY_DISCIPLINE =
            " and (cardinality(:disciplines) = 0 or jsonb_exists_any(v.disciplines, :disciplines))";
    private static final String BY_LEVEL = " and (cardinality(:levels) = 0 or jsonb_exists_any(v.levels, :levels))"
            + " and (cardinality(:cycles) = 0 or jsonb_exists_any(v.levels, :cycles))";
    private static final String BY_FLIP = " and (cardinality(:flips) = 0 or v.flip = any(:flips))";
    private static final String CLASS_TIME = ClassTime.sql("v.class_minutes");
    private static final String BY_LICENCE = " and (cardinality(:licences) = 0 or v.licence = any(:licences))";
    private static final String BY_TIME = " and (cardinality(:times) = 0 or " + CLASS_TIME + " = any(:times))";
    private static final String BY_AUTHOR =
            "exists (select 1 from scenario_version_author a" + " where a.version_id = v.id and a.member_id = :author)";
    private static final String OF_AUTHOR = " and (:author = 0 or " + BY_AUTHOR + ")";
    private static final String PUBLISHED = " from scenario_version v where v.state = 'PUBLISHED'";
    private static final String LEVELS = "array_to_string(array(select jsonb_array_elements_text(v.levels)), ',')";

    /** Each facet counted with all filters but its own. */
    private static final String FACETS = "select 'discipline' as facet, d as value, count(*)"
            + PUBLISHED.replace("scenario_version v", "scenario_version v, jsonb_array_elements_text(v.disciplines) d")
            + BY_LEVEL + BY_FLIP + BY_LICENCE + BY_TIME + OF_AUTHOR + " group by d"
            + " union all select 'levels', " + LEVELS + ", count(*)" + PUBLISHED + BY_DISCIPLINE + BY_FLIP
            + BY_LICENCE + BY_TIME + OF_AUTHOR + " group by 2"
            + " union all select 'flip', v.flip, count(*)" + PUBLISHED + BY_DISCIPLINE + BY_LEVEL + BY_LICENCE
            + BY_TIME + OF_AUTHOR + " group by v.flip"
            + " union all select 'licence', v.licence, count(*)" + PUBLISHED + BY_DISCIPLINE + BY_LEVEL + BY_FLIP
            + BY_TIME + OF_AUTHOR + " group by v.licence"
            + " union all select 'time', " + CLASS_TIME + ", count(*)" + PUBLISHED + BY_DISCIPLINE + BY_LEVEL
            + BY_FLIP + BY_LICENCE + OF_AUTHOR + " group by 2";

    /** What the member wrote a version of, with what of it they may read. */
    private static final String OF_MEMBER = "(select distinct v.scenario_id from scenario_version_author a"
            + "   join scenario_version v on v.id = a.version_id where a.member_id = :member) own"
            + " join scenario s on s.id = own.scenario_id"
            + " left join scenario_version o on o.scenario_id = s.id"
            + "   and o.state in ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED') and "
            + wroteIt("o")
            + " left join lateral (select * from scenario_version p where p.scenario_id = s.id"
            + "   and (p.state = 'PUBLISHED' or p.state in ('WITHDRAWN', 'REJECTED') and "
            + wroteIt("p")
            + ") order by p.number desc limit 1) c on true"
            + " join lateral (select * from scenario_version l where l.scenario_id = s.id"
            + "   order by l.number desc limit 1) n on true";

    private record FacetRow(String facet, String value, long count) {}

    @Inject
    private Sql sql;

    @Inject
    private CardReading cards;

    @Inject
    private Vocabularies vocabularies;

    Page<ScenarioCard> published(ListRequest<CatalogueFilter, CatalogueOrder> request) {
        var filter = request.filter();
        return ListReading.of(sql, CardReading.COLUMNS, "scenario_version v")
                .where("v.state = 'PUBLISHED'")
                .where("jsonb_exists_any(v.disciplines, :disciplines)", "disciplines", filter.disciplines())
                .where("jsonb_exists_any(v.levels, :levels)", "levels", filter.levels())
                .where("jsonb_exists_any(v.levels, :cycles)", "cycles", levelsOf(filter.cycles()))
                .where("v.flip = any(:flips)", "flips", filter.flips())
                .where("v.licence = any(:licences)", "licences", filter.licences())
                .where(CLASS_TIME + " = any(:times)", "times", times(filter))
                .where(BY_AUTHOR, "author", Optional.ofNullable(filter.author()))
                .orderBy(
                        switch (request.order()) {
                            case NEWEST -> "v.published_at desc, v.id desc";
                            case TITLE -> "v.title collate french, v.id";
                            case CLASS_MINUTES -> "v.class_minutes, v.published_at desc, v.id desc";
                        })
                .page(request.slice(), cards::cards);
    }

    List<ScenarioCard> newest(int most) {
        return cards.cards(sql.statement(
                        "select", CardReading.COLUMNS, PUBLISHED, "order by v.published_at desc, v.id desc limit :most")
                .with("most", most));
    }

    List<ScenarioCard> using(ResourceId resource, int most) {
        return cards.cards(sql.statement(
                        "select",
                        CardReading.COLUMNS,
                        PUBLISHED,
                        "and exists (select 1 from scenario_version_resource r"
                                + " where r.version_id = v.id and r.resource_id = :resource)"
                                + " order by v.published_at desc, v.id desc limit :most")
                .with("resource", resource)
                .with("most", most));
    }

    CatalogueFacets facets(CatalogueFilter filter) {
        var counts = new FacetCounts(code ->
                vocabularies.find(TermKind.LEVEL, code).map(Term::parent).orElse(""));
        filtered(FACETS, filter).list(FacetRow.class).forEach(row -> counts.add(row.facet(), row.value(), row.count()));
        return counts.facets();
    }

    LibraryFigures figures() {
        return sql.statement("with author as (select distinct a.member_id from scenario_version_author a"
                        + "   join scenario_version v on v.id = a.version_id and v.state = 'PUBLISHED')"
                        + " select (select count(*) from scenario_version where state = 'PUBLISHED') as scenarios,"
                        + " (select count(*) from resource where state = 'PUBLISHED') as resources,"
                        + " (select count(*) from author) as authors, (select count(distinct m.academie_code)"
                        + "   from member m join author on author.member_id = m.id) as academies")
                .require(LibraryFigures.class);
    }

    Page<MyScenario> mine(MemberId member, Slice slice) {
        return ListReading.of(
                        sql,
                        "s.id, coalesce(o.title, c.title, '') as title,"
                                + " coalesce(o.content ->> 'language', c.content ->> 'language', 'fr') as language, o.state as open,"
                                + " coalesce(o.number, 0) as open_number, c.state as current,"
                                + " coalesce(c.number, 0) as current_number,"
                                + " greatest(o.saved_at, c.published_at, c.withdrawn_at, s.created_at) as changed_at,"
                                + " c.published_at, " + wroteIt("n") + " as may_go_on",
                        OF_MEMBER)
                .where("(o.id is not null or c.id is not null)")
                .with("member", member)
                .orderBy("changed_at desc, s.id desc")
                .page(slice, MyScenario.class);
    }

    private static String wroteIt(String version) {
        return "exists (select 1 from scenario_version_author a where a.version_id = " + version
                + ".id and a.member_id = :member)";
    }

    private SqlStatement filtered(String text, CatalogueFilter filter) {
        return sql.statement(text)
                .withTexts("disciplines", filter.disciplines())
                .withTexts("levels", filter.levels())
                .withTexts("cycles", levelsOf(filter.cycles()))
                .withTexts("flips", filter.flips())
                .withTexts("licences", filter.licences())
                .withTexts("times", times(filter))
                .with("author", filter.author() == null ? 0L : filter.author().value());
    }

    private static List<String> times(CatalogueFilter filter) {
        return filter.classTimes().stream().map(ClassTime::code).toList();
    }

    /** A cycle that does not exist has no level: nothing is found, rather than everything. */
    private List<String> levelsOf(Collection<String> cycles) {
        if (cycles.isEmpty()) {
            return List.of();
        }
        var levels = vocabularies.all(TermKind.LEVEL).stream()
                .filter(level -> cycles.contains(level.parent()))
                .map(Term::code)
                .toList();
        return levels.isEmpty() ? List.of("-") : levels;
    }
}
