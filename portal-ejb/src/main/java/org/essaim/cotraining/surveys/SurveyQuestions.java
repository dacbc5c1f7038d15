package org.essaim.cotraining.surveys;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.audit.AuditLog;
import org.essaim.cotraining.CoTrainingAction;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.seen.ChangedMeanwhileException;
import org.essaim.shared.seen.Seen;
import org.essaim.shared.viewer.CurrentViewer;

/** What surveys ask: the association of all who took part in something, who coordinates a network of those of one co-training. */
@Stateless
@OpenTo(Caller.MEMBER)
public class SurveyQuestions {

    @Inject
    private SurveyRows surveys;

    @Inject
    private QuestionRows questions;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    /** What the association asks now. */
    @OpenTo(Caller.ADMIN)
    public List<SurveyQuestion> standing(SurveyMoment moment) {
        return questions.standing(moment);
    }

    /** What its form begins with. */
    @OpenTo(Caller.ADMIN)
    public AskQuestions form(SurveyMoment moment) {
        return asked(questions.standing(moment));
    }

    private static AskQuestions asked(List<SurveyQuestion> standing) {
        return new AskQuestions(standing.stream()
                .map(each -> new AskQuestion(each.kind(), each.words(), each.choices()))
                .toList());
    }

    /**
     * The association asks this from now on. Surveys that are open or over keep their questions.
     *
     * @param seen what the form began with
     * @throws InvalidException for what cannot be asked
     * @throws ChangedMeanwhileException when somebody else changed it since
     * @throws RuleException when nothing is asked
     */
    @Once
    @OpenTo(Caller.ADMIN)
    public void edit(SurveyMoment moment, Seen seen, AskQuestions asked) {
        questions.holdEditions();
        var standing = form(moment);
        seen.requireStill(standing, asked);
        asked.require(AskQuestions.MOST);
        if (asked.questions().isEmpty()) {
            throw new RuleException("surveys.problem.nothing");
        }
        if (!asked.equals(standing)) {
            questions.publish(moment, asked);
            audit.record(SurveyAudit.EDITED, SurveyAudited.QUESTIONS, "");
        }
    }

    /**
     * The co-training whose questions the viewer may change.
     *
     * @throws NotFoundException when there is none
     */
    public SurveyedCoTraining about(CoTrainingId id) {
        var about = surveys.about(id);
        viewer.current().require(CoTrainingAction.PLAN, about.network());
        return about;
    }

    /**
     * What the form of who coordinates begins with.
     *
     * @throws NotFoundException when there is no such co-training
     */
    public AskQuestions ownForm(CoTrainingId id) {
        about(id);
        return asked(questions.own(id));
    }

    /** Whether people were asked already, so that questions stand. */
    public boolean isOpened(CoTrainingId id) {
        about(id);
        return surveys.isOpened(id, SurveyMoment.END);
    }

    /**
     * Who coordinates asks this too, on the day on which it ends.
     *
     * @param seen what the form began with
     * @throws InvalidException for what cannot be asked
     * @throws ChangedMeanwhileException when somebody else changed it since
     * @throws RuleException when people were asked already
     */
    @Once
    public void askOwn(CoTrainingId id, Seen seen, AskQuestions asked) {
        var about = about(id);
        surveys.holdCoTraining(id);
        if (surveys.isOpened(id, SurveyMoment.END)) {
            throw new RuleException("surveys.problem.opened");
        }
        seen.requireStill(ownForm(id), asked);
        asked.require(AskQuestions.MOST_OWN);
        questions.replaceOwn(id, asked);
        audit.record(SurveyAudit.ASKED, about.network(), "");
    }
}
