package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.sql.Sql;

/**
 * What a member reported is theirs; what was decided about their things they see without the reports, and without when
 * these came. Who decided stays, as a number.
 */
@ApplicationScoped
class ModerationData implements PersonalData {

    private static final String CASES = "report_case";

    private static final String ANSWERED =
            "exists (select 1 from report_case_author a where a.case_id = t.id and a.member_id = :member)";

    private static final String[] OF_OTHERS = {
        "title", "title_words", "extract", "decision_reason", "appealed_by", "appeal_words", "end_reason"
    };

    private static final List<Holding> HOLDINGS = List.of(
            Holding.of("moderation.held.reports", "report", "reporter_id").saying("t.words", "t.made_at"),
            Holding.where("moderation.held.decisions", CASES, "t.state <> 'OPEN' and " + ANSWERED)
                    .claiming("report_case_author.member_id", "report_case.appealed_by")
                    .without("id", "row_version", "opened_at", "title_words", "decided_by", "appealed_by", "ended_by")
                    .saying("t.title", "t.decided_at")
                    .seenAt("'/decisions/' || (select a.reference from report_case_author a"
                            + " where a.case_id = t.id and a.member_id = :member)"),
            Holding.of("moderation.held.decided", CASES, "decided_by")
                    .without(OF_OTHERS)
                    .naming("'{moderation.CaseState.' || t.state || '}'", "t.decided_at")
                    .staying("moderation.stays.decided"),
            Holding.of("moderation.held.ended", CASES, "ended_by")
                    .without(OF_OTHERS)
                    .naming("'{moderation.CaseState.' || t.state || '}'", "t.ended_at")
                    .staying("moderation.stays.decided"));

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "moderation";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    /** Reports wait on without their words; a case on what the person wrote goes on without what that said. */
    @Override
    public void erase(Person person, LastWishes wishes) {
        run("update report set reporter_id = null, words = '' where reporter_id = :member", person);
        run(
                "update report_case t set title = '…', extract = '', decision_reason = '', appealed_by = null,"
                        + " appeal_words = '', end_reason = '', row_version = row_version + 1 where " + ANSWERED
                        + " and not exists (select 1 from report_case_author o"
                        + "  where o.case_id = t.id and o.member_id <> :member)",
                person);
        run("update report_case set appealed_by = null, appeal_words = '' where appealed_by = :member", person);
        run("delete from report_case_author where member_id = :member", person);
    }

    private void run(String statement, Person person) {
        sql.statement(statement).with("member", person.member()).run();
    }
}
