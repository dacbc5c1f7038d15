package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.Advice;
import org.essaim.library.content.ContentJson;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** What waits for review, and what was decided. */
@ApplicationScoped
class ReviewReading {

    private record QueueRow(
            ScenarioId scenarioId,
            int number,
            long rowVersion,
            String content,
            String profile,
            Instant submittedAt,
            boolean again,
            List<MemberId> authors,
            Set<MemberId> authorsOfAny) {

        QueueLine line(Viewer viewer, Map<MemberId, MemberName> names) {
            var said = ContentJson.content(content);
            return new QueueLine(
                    scenarioId,
                    number,
                    rowVersion,
                    said.title(),
                    said.summary(),
                    said.disciplines(),
                    said.levels(),
                    authors.stream().filter(names::containsKey).map(names::get).toList(),
                    ContentJson.profile(profile),
                    Advice.on(said),
                    submittedAt,
                    again,
                    viewer.member().filter(authorsOfAny::contains).isPresent());
        }
    }

    private record ReviewRow(int number, Decision decision, String reason, MemberId reviewerId, Instant decidedAt) {}

    @Inject
    private Sql sql;

    @Inject
    private MemberDirectory members;

    Page<QueueLine> queue(Viewer viewer, Slice slice) {
        return ListReading.of(
                        sql,
                        "v.scenario_id, v.number, v.row_version, v.content, v.profile, v.submitted_at,"
                                + " exists (select 1 from scenario_review r where r.version_id = v.id) as again, "
                                + CardReading.AUTHORS
                                + ", array(select a.member_id from scenario_version_author a"
                                + "   join scenario_version w on w.id = a.version_id"
                                + "   where w.scenario_id = v.scenario_id) as authors_of_any",
                        "scenario_version v")
                .where("v.state = 'SUBMITTED'")
                .orderBy("v.submitted_at, v.id")
                .page(slice, statement -> lines(statement.list(QueueRow.class), viewer));
    }

    private List<QueueLine> lines(List<QueueRow> rows, Viewer viewer) {
        var names = members.authors(
                rows.stream().flatMap(row -> row.authors().stream()).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.line(viewer, names)).toList();
    }

    /** The newest first. */
    List<ReviewLine> history(ScenarioId id, boolean withReviewers) {
        var rows = sql.statement("select v.number, r.decision, r.reason, r.reviewer_id, r.decided_at"
                        + " from scenario_review r join scenario_version v on v.id = r.version_id"
                        + " where v.scenario_id = :scenario order by r.decided_at desc, r.id desc")
                .with("scenario", id)
                .list(ReviewRow.class);
        var names = members.names(
                withReviewers ? rows.stream().map(ReviewRow::reviewerId).collect(Collectors.toSet()) : List.of());
        return rows.stream()
                .map(row -> new ReviewLine(
                        row.number(), row.decision(), row.reason(), names.get(row.reviewerId()), row.decidedAt()))
                .toList();
    }
}
