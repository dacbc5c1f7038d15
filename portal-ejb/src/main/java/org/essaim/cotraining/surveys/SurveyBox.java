package org.essaim.cotraining.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.text.Digits;
import org.essaim.shared.viewer.MemberId;

/** Takes answers in: who has answered is marked, and what was said is mixed with the others. Asks nobody who is looking. */
@ApplicationScoped
class SurveyBox {

    @Inject
    private SurveyRows surveys;

    @Inject
    private QuestionRows questions;

    /**
     * Puts one in, for a member who is asked.
     *
     * @throws InvalidException for a reply that its question does not have
     * @throws RuleException when nothing is said, or the survey is closed
     */
    SurveyOutcome put(long survey, MemberId member, ReplyToSurvey answer) {
        Constraints.require(answer);
        if (answer.isEmpty()) {
            throw new RuleException("surveys.problem.empty");
        }
        if (surveys.hold(survey).closed()) {
            throw over();
        }
        var said = said(questions.of(survey), answer);
        if (!surveys.mark(survey, member)) {
            return SurveyOutcome.BEFORE;
        }
        said.forEach((question, reply) -> surveys.say(survey, question, reply));
        surveys.shuffle(survey);
        return SurveyOutcome.COUNTED;
    }

    /** Replies by their questions; a text that is left out is one too, so that it is not known who writes. */
    private static Map<SurveyQuestion, SurveyReply> said(List<SurveyQuestion> asked, ReplyToSurvey answer) {
        var replies = answer.replies();
        var said = new HashMap<SurveyQuestion, SurveyReply>();
        var broken = new ArrayList<Violation>();
        asked.forEach(question -> {
            var at = IntStream.range(0, replies.size())
                    .filter(i -> replies.get(i).question() == question.id())
                    .findFirst();
            var reply = at.isPresent() ? replies.get(at.getAsInt()) : new SurveyReply(question.id(), "");
            if (question.kind() == QuestionKind.TEXT) {
                said.put(question, reply);
            } else if (!reply.isEmpty()) {
                if (Digits.read(reply.value()).orElse(0) > question.values()
                        || Digits.read(reply.value()).isEmpty()) {
                    broken.add(Violation.of("replies[" + at.getAsInt() + "].value", "surveys.problem.choose"));
                }
                said.put(question, reply);
            }
        });
        if (!broken.isEmpty()) {
            throw new InvalidException(broken);
        }
        return said;
    }

    static RuleException over() {
        return new RuleException("surveys.problem.over");
    }
}
