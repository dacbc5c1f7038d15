package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.MemberId;
import org.essaim.shared.Page;
import org.essaim.shared.Row;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Lists of scenarios. Filters are comma-separated codes; an empty text leaves a filter out. */
@ApplicationScoped
class ScenarioLists {

    private static final int MINE = 20;

    private static final String BY_DISCIPLINE =
            " and (?1 = '' or jsonb_exists_any(v.disciplines, string_to_array(?1, ',')))";
    private static final String BY_LEVEL = " and (?2 = '' or jsonb_exists_any(v.levels, string_to_array(?2, ',')))"
            + " and (?3 = '' or jsonb_exists_any(v.levels, string_to_array(?3, ',')))";
    private static final String BY_FLIP = " and (?4 = '' or v.flip = any(string_to_array(?4, ',')))";
    private static final String CLASS_TIME = ClassTime.sql("v.class_minutes");
    private static final String BY_LICENCE = " and (?6 = '' or v.licence = any(string_to_array(?6, ',')))";
    private static final String BY_TIME = " and (?7 = '' or " + CLASS_TIME + " = any(string_to_array(?7, ',')))";
    private static final String BY_AUTHOR = " and (?5 = 0 or exists (select 1 from scenario_version_author a"
            + " where a.version_id = v.id and a.member_id = ?5))";
    private static final String PUBLISHED = " from scenario_version v where v.state = 'PUBLISHED'";
    private static final String FILTERED =
            PUBLISHED + BY_DISCIPLINE + BY_LEVEL + BY_FLIP + BY_LICENCE + BY_TIME + BY_AUTHOR;
    private static final String LIST = "select " + CardReading.COLUMNS + FILTERED
            + " order by case when ?8 = 'TITLE' then lower(v.title) end,"
            + " case when ?8 = 'CLASS_MINUTES' then v.class_minutes end, v.published_at desc, v.id desc"
            + " limit ?9 offset ?10";

    /** Each facet counted with all filters but its own. */
    private static final String FACETS = "select 'discipline', d, count(*)"
            + PUBLISHED.replace("scenario_version v", "scenario_version v, jsonb_array_elements_text(v.disciplines) d")
            + BY_LEVEL + BY_FLIP + BY_LICENCE + BY_TIME + BY_AUTHOR + " group by d"
            + " union all select 'levels', cast(v.levels as text), count(*)" + PUBLISHED + BY_DISCIPLINE + BY_FLIP
            + BY_LICENCE + BY_TIME + BY_AUTHOR + " group by cast(v.levels as text)"
            + " union all select 'flip', v.flip, count(*)" + PUBLISHED + BY_DISCIPLINE + BY_LEVEL + BY_LICENCE
            + BY_TIME + BY_AUTHOR + " group by v.flip"
            + " union all select 'licence', v.licence, count(*)" + PUBLISHED + BY_DISCIPLINE + BY_LEVEL + BY_FLIP
            + BY_TIME + BY_AUTHOR + " group by v.licence"
            + " union all select 'time', " + CLASS_TIME + ", count(*)" + PUBLISHED + BY_DISCIPLINE + BY_LEVEL
            + BY_FLIP + BY_LICENCE + BY_AUTHOR + " group by 2";

    /** What the member wrote a version of, with what of it they may read. */
    private static final String OF_MEMBER = " from (select distinct v.scenario_id from scenario_version_author a"
            + "   join scenario_version v on v.id = a.version_id where a.member_id = ?1) own"
            + " join scenario s on s.id = own.scenario_id"
            + " left join scenario_version o on o.scenario_id = s.id"
            + "   and o.state in ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED') and "
            + wroteIt("o")
            + " left join lateral (select * from scenario_version p where p.scenario_id = s.id"
            + "   and (p.state = 'PUBLISHED' or p.state in ('WITHDRAWN', 'REJECTED') and "
            + wroteIt("p")
            + ") order by p.number desc limit 1) c on true"
            + " join lateral (select * from scenario_version l where l.scenario_id = s.id"
            + "   order by l.number desc limit 1) n on true"
            + " where o.id is not null or c.id is not null";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CardReading cards;

    @Inject
    private Vocabularies vocabularies;

    Page<ScenarioCard> published(CatalogueFilter filter, int page, int size) {
        var total = Row.one(filtered("select count(*)" + FILTERED, filter))
                .orElseThrow()
                .number(0);
        var rows = total == 0
                ? List.<Row>of()
                : Row.all(filtered(LIST, filter)
                        .setParameter(8, filter.order().name())
                        .setParameter(9, size)
                        .setParameter(10, (long) page * size));
        return new Page<>(cards.cards(rows), total, page, size);
    }

    List<ScenarioCard> newest(int most) {
        return cards.cards(Row.all(database.createNativeQuery("select " + CardReading.COLUMNS + PUBLISHED
                        + " order by v.published_at desc, v.id desc limit ?1")
                .setParameter(1, most)));
    }

    List<ScenarioCard> using(ResourceId resource, int most) {
        return cards.cards(Row.all(database.createNativeQuery("select " + CardReading.COLUMNS + PUBLISHED
                        + " and exists (select 1 from scenario_version_resource r"
                        + "   where r.version_id = v.id and r.resource_id = ?1)"
                        + " order by v.published_at desc, v.id desc limit ?2")
                .setParameter(1, resource.value())
                .setParameter(2, most)));
    }

    CatalogueFacets facets(CatalogueFilter filter) {
        var counts = new FacetCounts(code ->
                vocabularies.find(TermKind.LEVEL, code).map(Term::parent).orElse(""));
        Row.all(filtered(FACETS, filter)).forEach(row -> counts.add(row.text(0), row.text(1), row.number(2)));
        return counts.facets();
    }

    LibraryFigures figures() {
        var row = Row.one(database.createNativeQuery("with author as (select distinct a.member_id"
                        + "   from scenario_version_author a"
                        + "   join scenario_version v on v.id = a.version_id and v.state = 'PUBLISHED')"
                        + " select (select count(*) from scenario_version where state = 'PUBLISHED'),"
                        + " (select count(*) from resource where state = 'PUBLISHED'),"
                        + " (select count(*) from author), (select count(distinct m.academie_code)"
                        + "   from member m join author on author.member_id = m.id)"))
                .orElseThrow();
        return new LibraryFigures(row.number(0), row.number(1), row.number(2), row.number(3));
    }

    Page<MyScenario> mine(MemberId member, int page) {
        var total = Row.one(database.createNativeQuery("select count(*)" + OF_MEMBER)
                        .setParameter(1, member.value()))
                .orElseThrow()
                .number(0);
        var rows = Row.all(database.createNativeQuery("select s.id, coalesce(o.title, c.title), o.state, o.number,"
                        + " c.state, c.number, greatest(o.saved_at, c.published_at, c.withdrawn_at, s.created_at),"
                        + " c.published_at, " + wroteIt("n") + OF_MEMBER
                        + " order by 7 desc, s.id desc limit ?2 offset ?3")
                .setParameter(1, member.value())
                .setParameter(2, MINE)
                .setParameter(3, page * MINE));
        return new Page<>(rows.stream().map(ScenarioLists::myScenario).toList(), total, page, MINE);
    }

    private static MyScenario myScenario(Row row) {
        return new MyScenario(
                new ScenarioId(row.number(0)),
                row.text(1),
                row.value(2, VersionState.class),
                row.count(3),
                row.value(4, VersionState.class),
                row.count(5),
                row.instant(6),
                row.instant(7),
                row.flag(8));
    }

    private static String wroteIt(String version) {
        return "exists (select 1 from scenario_version_author a where a.version_id = " + version
                + ".id and a.member_id = ?1)";
    }

    private Query filtered(String sql, CatalogueFilter filter) {
        return database.createNativeQuery(sql)
                .setParameter(1, codes(filter.disciplines()))
                .setParameter(2, codes(filter.levels()))
                .setParameter(3, codes(levelsOf(filter.cycles())))
                .setParameter(4, codes(filter.flips().stream().map(Enum::name).toList()))
                .setParameter(5, filter.author() == null ? 0L : filter.author().value())
                .setParameter(6, codes(filter.licences()))
                .setParameter(
                        7,
                        codes(filter.classTimes().stream().map(ClassTime::code).toList()));
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

    private static String codes(Collection<String> codes) {
        return codes.stream().collect(Collectors.joining(","));
    }
}
