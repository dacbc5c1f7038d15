package org.essaim.cotraining.surveys;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.essaim.audit.AuditLog;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;

/** Texts of surveys, which moderators read before who coordinates does: that nobody is named or hurt in them. */
@Stateless
@OpenTo(Caller.MODERATOR)
public class SurveyTexts {

    /** Longest reason for not showing one, in characters. */
    public static final int LONGEST_REASON = 500;

    private static final String COLUMNS =
            "r.id, s.co_training_id as co_training, g.title, q.words as question, r.words";

    private static final String TABLES = "survey_reply r join survey s on s.id = r.survey_id join survey_question q"
            + " on q.id = r.question_id join co_training g on g.id = s.co_training_id";

    @Inject
    private AuditLog audit;

    @Inject
    private Sql sql;

    /** Those that wait, in the order of their random keys. */
    public Page<SurveyTextLine> list(Slice slice) {
        return ListReading.of(sql, COLUMNS, TABLES)
                .where("r.state = 'READING'")
                .orderBy("r.id")
                .page(slice, SurveyTextLine.class);
    }

    /** How many wait. */
    public long waiting() {
        return sql.statement("select count(*) from survey_reply where state = 'READING'")
                .require(Long.class);
    }

    /**
     * One that waits.
     *
     * @throws NotFoundException when it does not, or no longer
     */
    public SurveyTextLine text(UUID id) {
        return sql.statement("select", COLUMNS, "from", TABLES, "where r.state = 'READING' and r.id = :id")
                .with("id", id)
                .find(SurveyTextLine.class)
                .orElseThrow(SurveyTexts::read);
    }

    /**
     * Who coordinates reads it from now on.
     *
     * @throws NotFoundException when somebody else has decided
     */
    public void show(UUID id) {
        var network = network(id);
        sql.statement("update survey_reply set state = 'SHOWN' where id = :id")
                .with("id", id)
                .run();
        audit.record(SurveyAudit.SHOWN, network, "");
    }

    /**
     * It is deleted, and nobody else reads it.
     *
     * @param why not what it says
     * @throws InvalidException without a reason
     * @throws NotFoundException when somebody else has decided
     */
    public void withhold(UUID id, String why) {
        var reason = Text.clean(why);
        if (reason.isEmpty()) {
            throw new InvalidException("reason", "surveys.problem.reason");
        }
        if (Text.length(reason) > LONGEST_REASON) {
            throw new InvalidException("reason", "problem.tooLong", LONGEST_REASON);
        }
        var network = network(id);
        sql.statement("delete from survey_reply where id = :id").with("id", id).run();
        audit.record(SurveyAudit.WITHHELD, network, reason);
    }

    private NetworkId network(UUID id) {
        return sql.statement(
                        "select g.network_id from", TABLES, "where r.state = 'READING' and r.id = :id for update of r")
                .with("id", id)
                .find(NetworkId.class)
                .orElseThrow(SurveyTexts::read);
    }

    private static NotFoundException read() {
        return new NotFoundException("surveys.problem.read");
    }
}
