package org.essaim.cotraining.surveys;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Surveys of what ended before the portal knew of it; nobody is written to. For the portal. */
@Stateless
@OpenTo(Caller.PORTAL)
public class SurveyIntake {

    @Inject
    private SurveyRows surveys;

    @Inject
    private QuestionRows questions;

    @Inject
    private SurveyBox box;

    @Inject
    private SurveyClosing closing;

    @Inject
    private Sql sql;

    /** Asks who took part in it, as on the day on which it ended; gives whether enough people did. */
    public boolean open(CoTrainingId id) {
        surveys.open(SurveyMoment.END, surveys.about(id).endsOn()).forEach(surveys::invite);
        return surveys.isOpened(id, SurveyMoment.END);
    }

    /** Somebody says this, question by question as they are asked. */
    public void answer(CoTrainingId id, MemberId member, List<String> said) {
        var survey = surveys.asked(id, member).orElseThrow(SurveyRows::unknown).id();
        var asked = questions.of(survey);
        box.put(
                survey,
                member,
                new ReplyToSurvey(IntStream.range(0, Math.min(said.size(), asked.size()))
                        .mapToObj(i -> new SurveyReply(asked.get(i).id(), said.get(i)))
                        .toList()));
    }

    /** Lets out what may be shown, as every night does, and has these texts be read. */
    public void settle(CoTrainingId id, List<String> texts) {
        sql.statement("select id from survey where co_training_id = :id order by id")
                .with("id", id)
                .list(Long.class)
                .forEach(closing::settle);
        sql.statement("update survey_reply r set state = 'SHOWN' from survey s where s.id = r.survey_id"
                        + " and s.co_training_id = :id and r.state = 'READING' and r.words = any(:texts)")
                .with("id", id)
                .withTexts("texts", texts)
                .run();
    }
}
