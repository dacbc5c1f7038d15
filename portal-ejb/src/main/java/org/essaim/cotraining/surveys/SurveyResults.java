package org.essaim.cotraining.surveys;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.essaim.cotraining.CoTrainingAction;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;

/** What people said of a co-training, for who coordinates its network. */
@Stateless
@OpenTo(Caller.MEMBER)
public class SurveyResults {

    private record Asked(SurveyMoment moment, int invited, boolean closed) {}

    private record Question(
            SurveyMoment moment, long id, QuestionKind kind, String words, List<String> choices, boolean own) {

        SurveyQuestion asked() {
            return new SurveyQuestion(id, kind, words, choices, own);
        }
    }

    private record Tally(SurveyMoment moment, long question, int value, long people) {}

    private record Text(SurveyMoment moment, long question, String words) {}

    @Inject
    private SurveyRows surveys;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Sql sql;

    /**
     * What may be shown now; what is asked of other people is not there yet.
     *
     * @throws NotFoundException when there is no such co-training
     */
    public SurveyReport of(CoTrainingId id) {
        var about = surveys.about(id);
        viewer.current().require(CoTrainingAction.PLAN, about.network());
        var questions = questions(id);
        var tallies = tallies(id);
        var texts = texts(id);
        return new SurveyReport(
                about,
                asked(id).stream()
                        .map(asked -> new SurveyReport.Part(
                                asked.moment(),
                                asked.invited(),
                                asked.closed(),
                                questions.stream()
                                        .filter(each -> each.moment() == asked.moment())
                                        .map(each -> answered(each, tallies, texts))
                                        .toList()))
                        .toList());
    }

    private static SurveyReport.Answered answered(Question question, List<Tally> tallies, List<Text> texts) {
        var asked = question.asked();
        var counts = new long[asked.values()];
        tallies.stream()
                .filter(each -> each.question() == question.id() && each.moment() == question.moment())
                .forEach(each -> counts[each.value() - 1] = each.people());
        return new SurveyReport.Answered(
                asked,
                Arrays.stream(counts).boxed().toList(),
                texts.stream()
                        .filter(each -> each.question() == question.id() && each.moment() == question.moment())
                        .map(Text::words)
                        .toList());
    }

    private List<Asked> asked(CoTrainingId id) {
        return sql.statement("select moment, invited, closed from survey where co_training_id = :id"
                        + " order by opens_on, id")
                .with("id", id)
                .list(Asked.class);
    }

    private List<Question> questions(CoTrainingId id) {
        return sql.statement("select s.moment, q.id, q.kind, q.words, q.choices, q.co_training_id is not null as own"
                        + " from survey s join survey_question q on q.edition_id = s.edition_id or s.moment = 'END'"
                        + " and q.co_training_id = s.co_training_id where s.co_training_id = :id"
                        + " order by s.id, q.co_training_id is not null, q.position, q.id")
                .with("id", id)
                .list(Question.class);
    }

    private List<Tally> tallies(CoTrainingId id) {
        return sql.statement("select s.moment, r.question_id as question, r.value, count(*) as people from survey s"
                        + " join survey_reply r on r.survey_id = s.id where s.co_training_id = :id"
                        + " and r.state = 'SHOWN' and r.value is not null group by 1, 2, 3")
                .with("id", id)
                .list(Tally.class);
    }

    /** In the order of their random keys, which tells nothing. */
    private List<Text> texts(CoTrainingId id) {
        return sql.statement("select s.moment, r.question_id as question, r.words from survey s join survey_reply r"
                        + " on r.survey_id = s.id where s.co_training_id = :id and r.state = 'SHOWN' and r.words <> ''"
                        + " order by r.id")
                .with("id", id)
                .list(Text.class);
    }
}
