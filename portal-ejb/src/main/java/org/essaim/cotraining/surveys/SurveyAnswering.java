package org.essaim.cotraining.surveys;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.time.ParisDay;
import org.essaim.shared.viewer.CurrentViewer;

/** Answering a survey, by who took part. */
@Stateless
@OpenTo(Caller.MEMBER)
public class SurveyAnswering {

    @Inject
    private SurveyRows surveys;

    @Inject
    private QuestionRows questions;

    @Inject
    private SurveyBox box;

    @Inject
    private ParisDay paris;

    @Inject
    private CurrentViewer viewer;

    /**
     * What the viewer is asked about a co-training now; empty when nothing is, or no longer.
     *
     * @throws NotFoundException when there is no such co-training
     */
    public Optional<SurveySheet> sheet(CoTrainingId id) {
        var about = surveys.about(id);
        return surveys.asked(id, viewer.current().requireMember())
                .filter(asked -> !asked.closesOn().isBefore(paris.today()))
                .map(asked -> new SurveySheet(
                        about,
                        asked.id(),
                        asked.moment(),
                        asked.closesOn(),
                        asked.answered(),
                        asked.answered() ? List.of() : questions.of(asked.id())));
    }

    /**
     * Says what the viewer thinks; it is not known afterwards that it was them.
     *
     * @return whether it counts: the first one stands
     * @throws InvalidException for a reply that its question does not have
     * @throws RuleException when nothing is said, or nothing is asked any more
     */
    @Once
    public SurveyOutcome answer(CoTrainingId id, ReplyToSurvey answer) {
        var member = viewer.current().requireMember();
        var asked = surveys.asked(id, member).orElseThrow(SurveyBox::over);
        if (asked.closesOn().isBefore(paris.today())) {
            throw SurveyBox.over();
        }
        return box.put(asked.id(), member, answer);
    }
}
