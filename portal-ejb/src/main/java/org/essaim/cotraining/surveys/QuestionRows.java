package org.essaim.cotraining.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.shared.sql.Sql;

/** Questions as rows: editions of the association, and those of one co-training. Asks nobody who is looking. */
@ApplicationScoped
class QuestionRows {

    private static final String COLUMNS = "q.id, q.kind, q.words, q.choices, q.co_training_id is not null as own";

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** What a survey asks: its edition, and at the end what who coordinates adds. */
    List<SurveyQuestion> of(long survey) {
        return sql.statement(
                        "select",
                        COLUMNS,
                        "from survey s join survey_question q on q.edition_id = s.edition_id or s.moment = 'END'"
                                + " and q.co_training_id = s.co_training_id where s.id = :survey"
                                + " order by q.co_training_id is not null, q.position, q.id")
                .with("survey", survey)
                .list(SurveyQuestion.class);
    }

    /** Those of the association now. */
    List<SurveyQuestion> standing(SurveyMoment moment) {
        return sql.statement(
                        "select",
                        COLUMNS,
                        "from survey_question q where q.edition_id = (select max(e.id) from survey_edition e"
                                + " where e.moment = :moment) order by q.position, q.id")
                .with("moment", moment)
                .list(SurveyQuestion.class);
    }

    List<SurveyQuestion> own(CoTrainingId id) {
        return sql.statement(
                        "select",
                        COLUMNS,
                        "from survey_question q where q.co_training_id = :id order by q.position, q.id")
                .with("id", id)
                .list(SurveyQuestion.class);
    }

    /** One at a time changes them. */
    void holdEditions() {
        sql.statement("select id from survey_edition order by id for update").list(Long.class);
    }

    /** Those of the association from now on; surveys that are open keep theirs. */
    void publish(SurveyMoment moment, AskQuestions asked) {
        var edition = sql.statement("insert into survey_edition (moment, made_at) values (:moment, :now) returning id")
                .with("moment", moment)
                .with("now", clock.instant())
                .require(Long.class);
        for (var i = 0; i < asked.questions().size(); i++) {
            add("edition_id", edition, i, asked.questions().get(i));
        }
    }

    void replaceOwn(CoTrainingId id, AskQuestions asked) {
        sql.statement("delete from survey_question where co_training_id = :id")
                .with("id", id)
                .run();
        for (var i = 0; i < asked.questions().size(); i++) {
            add("co_training_id", id.value(), i, asked.questions().get(i));
        }
    }

    private void add(String home, long id, int position, AskQuestion question) {
        sql.statement("insert into survey_question (" + home + ", position, kind, words, choices)"
                        + " values (:home, :position, :kind, :words, :choices)")
                .with("home", id)
                .with("position", position)
                .with("kind", question.kind())
                .with("words", question.words())
                .withTexts("choices", question.choices())
                .run();
    }
}
