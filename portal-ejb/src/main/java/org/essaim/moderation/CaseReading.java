package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.identity.directory.MemberName;
import org.essaim.moderation.CaseView.Appealed;
import org.essaim.moderation.CaseView.Decided;
import org.essaim.moderation.CaseView.Earlier;
import org.essaim.moderation.CaseView.ReportLine;
import org.essaim.moderation.CaseView.Rights;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;

/** Cases, to be read by moderators: nothing that leaves here says who reported. */
@ApplicationScoped
class CaseReading {

    private static final String WAITING = "c.state in ('OPEN', 'APPEALED')";

    private static final String WITHIN = "c.scope_kind || ' ' || c.scope_id = any(:scopes)";
    private static final String OWN =
            "exists (select 1 from report_case_author a where a.case_id = c.id and a.member_id = :viewer)";

    private static final String LINE = "c.id, c.thing_kind as kind, c.title, c.state, c.opened_at,"
            + " (select count(*) from report r where r.case_id = c.id) as reports,"
            + " (select jsonb_agg(distinct r.cause) from report r where r.case_id = c.id) as causes,"
            + " exists (select 1 from report r where r.case_id = c.id and r.reporter_id = :viewer) as reported";

    private static final String CASE = "select row_version, thing_kind, thing_id, title, extract, state, opened_at,"
            + " measure, decided_by, decided_at, decision_reason, appealed_at, appeal_words, upheld, ended_by, ended_at,"
            + " end_reason from report_case where id = :case";

    private record CaseRow(
            long rowVersion,
            String thingKind,
            long thingId,
            String title,
            String extract,
            CaseState state,
            Instant openedAt,
            Measure measure,
            MemberId decidedBy,
            Instant decidedAt,
            String decisionReason,
            Instant appealedAt,
            String appealWords,
            Optional<Boolean> upheld,
            MemberId endedBy,
            Optional<Instant> endedAt,
            String endReason) {}

    @Inject
    private ReportCases cases;

    @Inject
    private Reportables things;

    @Inject
    private CaseFiles files;

    @Inject
    private ModerationPolicy policy;

    @Inject
    private MemberDirectory members;

    @Inject
    private Sql sql;

    /** Who looks after a part alone has no appeals to end. */
    long waiting() {
        if (policy.isEverywhere()) {
            return sql.statement("select count(*) from report_case c where", WAITING)
                    .require(Long.class);
        }
        return sql.statement("select count(*) from report_case c where c.state = 'OPEN' and", WITHIN)
                .withTexts("scopes", policy.within())
                .require(Long.class);
    }

    /** Who looks after a part alone hears nothing of what is reported elsewhere. */
    long waitingOn(MemberId viewer) {
        if (!policy.isEverywhere()) {
            return 0;
        }
        return sql.statement("select count(*) from report_case c where", WAITING, "and", OWN)
                .with("viewer", viewer)
                .require(Long.class);
    }

    Page<CaseLine> page(MemberId viewer, ListRequest<CaseFilter, CaseOrder> request) {
        var filter = request.filter();
        var list = ListReading.of(sql, LINE, "report_case c");
        if (!policy.isEverywhere()) {
            list.where(WITHIN, "scopes", policy.within());
        }
        return list.where("not " + OWN)
                .with("viewer", viewer)
                .words("strpos(c.title_words, :word) > 0", filter.text())
                .where("c.state = any(:states)", "states", filter.states())
                .where("c.thing_kind = any(:kinds)", "kinds", filter.kinds())
                .where(
                        "exists (select 1 from report r where r.case_id = c.id and r.cause = any(:causes))",
                        "causes",
                        filter.causes())
                .orderBy(
                        switch (request.order()) {
                            case WAITING ->
                                "case when " + WAITING + " then 0 else 1 end, case when " + WAITING
                                        + " then c.opened_at end, c.opened_at desc, c.id desc";
                            case NEWEST -> "c.opened_at desc, c.id desc";
                        })
                .page(request.slice(), CaseLine.class);
    }

    CaseView view(CaseId id, MemberId viewer) {
        var row = sql.statement(CASE).with("case", id).find(CaseRow.class).orElseThrow(ReportCases::notFound);
        var thing = new Thing(row.thingKind(), row.thingId());
        var authors = cases.authors(id);
        var named = new ArrayList<>(authors);
        named.add(row.decidedBy());
        named.add(row.endedBy());
        var names = members.names(named.stream().filter(Objects::nonNull).toList());
        return new CaseView(
                id,
                row.rowVersion(),
                things.find(row.thingKind()).map(Reportable::words).orElse("moderation.kind.gone"),
                row.title(),
                row.extract(),
                row.state(),
                row.openedAt(),
                things.standing(thing),
                row.state().isWaiting() ? files.of(thing) : List.of(),
                things.around(thing),
                authors.stream().map(names::get).filter(Objects::nonNull).toList(),
                reports(id),
                decided(row, names),
                appealed(row, names),
                earlier(id, thing),
                rights(id, row.state(), viewer));
    }

    private List<ReportLine> reports(CaseId id) {
        return sql.statement("select cause, words, made_at from report where case_id = :case order by id")
                .with("case", id)
                .list(ReportLine.class);
    }

    private List<Earlier> earlier(CaseId id, Thing thing) {
        return sql.statement("select id, state, measure, decided_at, decision_reason as reason from report_case"
                        + " where thing_kind = :kind and thing_id = :thing and id <> :case and state <> 'OPEN'"
                        + " order by id desc limit 20")
                .with("kind", thing.kind())
                .with("thing", thing.value())
                .with("case", id)
                .list(Earlier.class);
    }

    private static Optional<Decided> decided(CaseRow row, Map<MemberId, MemberName> names) {
        return Optional.ofNullable(row.decidedAt())
                .map(at -> new Decided(row.measure(), name(row.decidedBy(), names), at, row.decisionReason()));
    }

    private static Optional<Appealed> appealed(CaseRow row, Map<MemberId, MemberName> names) {
        return Optional.ofNullable(row.appealedAt())
                .map(at -> new Appealed(
                        row.appealWords(),
                        at,
                        row.upheld(),
                        name(row.endedBy(), names),
                        row.endedAt(),
                        row.endReason()));
    }

    private static String name(MemberId member, Map<MemberId, MemberName> names) {
        return member == null || !names.containsKey(member)
                ? ""
                : names.get(member).name();
    }

    private Rights rights(CaseId id, CaseState state, MemberId viewer) {
        var isReporter = cases.reporters(id).contains(viewer);
        if (isReporter || !state.isWaiting()) {
            return new Rights(false, false, false, false, isReporter);
        }
        var suspending = policy.maySuspend();
        if (state == CaseState.OPEN) {
            return new Rights(true, false, suspending, false, false);
        }
        var found = cases.require(id);
        var isFirst = viewer.equals(found.decidedBy());
        var isAlone = isFirst && policy.others(found).isEmpty();
        var mayEnd = policy.mayEnd(found, viewer) && (suspending || found.measure() != Measure.SUSPEND);
        return new Rights(false, mayEnd, suspending, isAlone, false);
    }
}
