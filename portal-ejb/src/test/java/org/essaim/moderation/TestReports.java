package org.essaim.moderation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.library.content.ScenarioId;
import org.essaim.moderation.EndCase.Outcome;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.Action;
import org.essaim.testing.People;
import org.essaim.testing.Sql;

/** What tests do with reports, and what they find of them. */
@ApplicationScoped
class TestReports {

    static final String SCENARIO = ScenarioId.KIND;
    static final String WHY = "Une insulte, en effet.";

    @Inject
    private People people;

    @Inject
    private Reporting reporting;

    @Inject
    private ModerationDesk desk;

    @Inject
    private Sql sql;

    void report(Viewer who, ScenarioId on, ReportThing said) throws Exception {
        people.does(who, () -> reporting.report(SCENARIO, on.value(), said));
    }

    /** The case of a public profile that somebody reports. */
    CaseId reportedProfile(Viewer reporter, Viewer member, ReportThing said) throws Exception {
        var id = member.requireMember().value();
        sql.change("update member set public_profile = true where id = ?", id);
        people.does(reporter, () -> reporting.report(MemberId.KIND, id, said));
        return open(MemberId.KIND, id);
    }

    CaseId open(ScenarioId on) throws Exception {
        return open(SCENARIO, on.value());
    }

    private CaseId open(String kind, long id) throws Exception {
        return new CaseId(sql.number(
                "select id from report_case where thing_kind = ? and thing_id = ? and state = 'OPEN'", kind, id));
    }

    DecideCase command(CaseId id, Judgement judgement, Measure measure) throws Exception {
        var version = sql.number("select row_version from report_case where id = ?", id.value());
        return new DecideCase(id, version, judgement, measure, WHY);
    }

    void decide(Viewer who, CaseId id, Judgement judgement, Measure measure) throws Exception {
        var command = command(id, judgement, measure);
        people.does(who, () -> desk.decide(command));
    }

    void end(Viewer who, CaseId id, Outcome outcome) throws Exception {
        var version = sql.number("select row_version from report_case where id = ?", id.value());
        people.does(who, () -> desk.end(new EndCase(id, version, outcome, "Relu de près.")));
    }

    String reference(CaseId id, Viewer of) throws Exception {
        return sql.text(
                "select reference from report_case_author where case_id = ? and member_id = ?",
                id.value(),
                of.requireMember().value());
    }

    List<String> letters(Viewer to) throws Exception {
        var templates = Optional.ofNullable(sql.text(
                "select string_agg(template, ',' order by id) from mail_outbox where template like 'moderation-%'"
                        + " and recipient = (select email from member where id = ?)",
                to.requireMember().value()));
        return templates.map(all -> List.of(all.split(","))).orElse(List.of());
    }

    static void refuses(Class<? extends BusinessException> refusal, Action action) {
        assertThatThrownBy(action::run).isInstanceOf(refusal);
    }
}
