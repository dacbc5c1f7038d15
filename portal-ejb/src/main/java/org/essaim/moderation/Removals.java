package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.essaim.audit.AuditLog;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Target;

/**
 * What moderators took away and those whose it is could show again by themselves: not with the same words, as long as the
 * decision stands (decision 0063). Words are compared by their letters and digits.
 */
@ApplicationScoped
public class Removals {

    private static final String OF_THING = " where thing_kind = :kind and thing_id = :thing and measure = 'REMOVE'";

    /** Decided, and not overturned. */
    static final String STANDS = " and (state in ('ACCEPTED', 'APPEALED') or state = 'FINAL' and upheld)";

    @Inject
    private ReportCases cases;

    @Inject
    private Sql sql;

    @Inject
    private AuditLog audit;

    /** What it says when it is taken away, if that has letters or digits; to be called before it is. */
    void keep(CaseId id, String saying) {
        sql.statement("update report_case set removed_digest = nullif(digest_of_words(:saying), digest_of_words(''))"
                        + " where id = :case")
                .with("saying", saying)
                .with("case", id)
                .run();
    }

    /**
     * Refuses to show what was taken away; decisions on the thing wait until the transaction ends, and who read it before is
     * refused theirs, as they would decide about other words.
     *
     * @param saying all that it would say
     * @param field beside which the refusal stands
     * @throws InvalidException for that field
     */
    public void requireChanged(Target thing, String saying, String field) {
        cases.inTurn(thing);
        sql.statement(
                        "update report_case set row_version = row_version + 1 where thing_kind = :kind and thing_id = :thing"
                                + " and state in ('OPEN', 'APPEALED')")
                .with("kind", thing.kind())
                .with("thing", thing.value())
                .run();
        var isRefused = sql.statement(
                        "select exists (select 1 from report_case",
                        OF_THING,
                        STANDS,
                        "and removed_digest = digest_of_words(:saying))")
                .with("kind", thing.kind())
                .with("thing", thing.value())
                .with("saying", saying)
                .require(Boolean.class);
        if (isRefused) {
            throw new InvalidException(field, "moderation.problem.sameWords");
        }
    }

    /** Those whose it is show it again, with other words: the journal says so, where it was taken away. */
    public void shownAgain(Target thing) {
        last(thing, STANDS).ifPresent(id -> {
            sql.statement("update report_case set shown_again = true where id = :case")
                    .with("case", id)
                    .run();
            audit.record(ModerationAudit.SHOWN_AGAIN, id, "");
        });
    }

    /**
     * Whether this is what the last decision took away, whatever became of that decision, and nobody has shown it again since:
     * what they hid then, they hid themselves.
     */
    public boolean isWhatWasRemoved(Target thing, String saying) {
        return last(thing, "").filter(id -> isDigest(id, saying)).isPresent();
    }

    /** Whether a later decision that stands took the same thing away as well. */
    boolean isRemovedSince(Target thing, CaseId id) {
        return sql.statement(
                        "select exists (select 1 from report_case",
                        OF_THING,
                        STANDS,
                        "and decided_at > (select decided_at from report_case where id = :case))")
                .with("kind", thing.kind())
                .with("thing", thing.value())
                .with("case", id)
                .require(Boolean.class);
    }

    private boolean isDigest(CaseId id, String saying) {
        return sql.statement("select not shown_again and coalesce(removed_digest = digest_of_words(:saying), true)"
                        + " from report_case where id = :case")
                .with("saying", saying)
                .with("case", id)
                .require(Boolean.class);
    }

    private Optional<CaseId> last(Target thing, String which) {
        return sql.statement("select id from report_case", OF_THING, which, "order by decided_at desc, id desc limit 1")
                .with("kind", thing.kind())
                .with("thing", thing.value())
                .find(CaseId.class);
    }
}
