package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.identity.MemberDirectory;
import org.essaim.identity.MemberName;
import org.essaim.library.content.Advice;
import org.essaim.library.content.ContentJson;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.MemberId;
import org.essaim.shared.Page;
import org.essaim.shared.Row;
import org.essaim.shared.Viewer;

/** What waits for review, and what was answered. */
@ApplicationScoped
class ReviewReading {

    private static final int PAGE_SIZE = 20;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private MemberDirectory members;

    Page<QueueLine> queue(Viewer viewer, int page) {
        var total = Row.one(
                        database.createNativeQuery("select count(*) from scenario_version where state = 'SUBMITTED'"))
                .orElseThrow()
                .number(0);
        var rows = Row.all(database.createNativeQuery("select v.scenario_id, v.number, v.row_version,"
                        + " cast(v.content as text), cast(v.profile as text), v.submitted_at,"
                        + " exists (select 1 from scenario_review r where r.version_id = v.id),"
                        + " (select string_agg(cast(a.member_id as text), ',' order by a.position)"
                        + "   from scenario_version_author a where a.version_id = v.id),"
                        + " (select string_agg(distinct cast(a.member_id as text), ',')"
                        + "   from scenario_version_author a join scenario_version w on w.id = a.version_id"
                        + "   where w.scenario_id = v.scenario_id)"
                        + " from scenario_version v where v.state = 'SUBMITTED'"
                        + " order by v.submitted_at, v.id limit ?1 offset ?2")
                .setParameter(1, PAGE_SIZE)
                .setParameter(2, page * PAGE_SIZE));
        var names = members.names(rows.stream()
                .flatMap(row -> CardReading.ids(row.text(7)).stream())
                .collect(Collectors.toSet()));
        return new Page<>(rows.stream().map(row -> line(row, viewer, names)).toList(), total, page, PAGE_SIZE);
    }

    private static QueueLine line(Row row, Viewer viewer, Map<MemberId, MemberName> names) {
        var content = ContentJson.content(row.text(3));
        var authors = CardReading.ids(row.text(7));
        return new QueueLine(
                new ScenarioId(row.number(0)),
                row.count(1),
                row.number(2),
                content.title(),
                content.summary(),
                content.disciplines(),
                content.levels(),
                authors.stream().filter(names::containsKey).map(names::get).toList(),
                ContentJson.profile(row.text(4)),
                Advice.on(content),
                row.instant(5),
                row.flag(6),
                viewer.member().filter(CardReading.ids(row.text(8))::contains).isPresent());
    }

    /** The newest first. */
    List<ReviewLine> history(ScenarioId id, boolean withReviewers) {
        var rows =
                Row.all(database.createNativeQuery("select v.number, r.decision, r.reason, r.reviewer_id, r.decided_at"
                                + " from scenario_review r join scenario_version v on v.id = r.version_id"
                                + " where v.scenario_id = ?1 order by r.decided_at desc, r.id desc")
                        .setParameter(1, id.value()));
        var names = members.names(
                withReviewers
                        ? rows.stream().map(row -> new MemberId(row.number(3))).collect(Collectors.toSet())
                        : List.of());
        return rows.stream()
                .map(row -> new ReviewLine(
                        row.count(0),
                        row.value(1, Decision.class),
                        row.text(2),
                        names.get(new MemberId(row.number(3))),
                        row.instant(4)))
                .toList();
    }
}
