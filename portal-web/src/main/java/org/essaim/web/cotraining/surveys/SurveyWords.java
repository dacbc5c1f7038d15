package org.essaim.web.cotraining.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.cotraining.surveys.QuestionKind;
import org.essaim.cotraining.surveys.SurveyQuestion;
import org.essaim.cotraining.surveys.SurveyReport;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.words.Texts;

/** Questions and results in words. */
@Named
@ApplicationScoped
public class SurveyWords {

    @Inject
    private CurrentViewer viewer;

    /** What a value of a scale or a choice says; both ends of a scale are told. */
    public String value(SurveyQuestion question, int value) {
        if (question.kind() == QuestionKind.CHOICE) {
            return question.choices().get(value - 1);
        }
        return switch (value) {
            case 1 -> text("surveys.scale.lowest");
            case QuestionKind.HIGHEST -> text("surveys.scale.highest");
            default -> Integer.toString(value);
        };
    }

    /** What can be chosen, or how it is answered otherwise. */
    public String choices(SurveyQuestion question) {
        return question.kind() == QuestionKind.CHOICE
                ? String.join(" · ", question.choices())
                : text("surveys.QuestionKind." + question.kind());
    }

    /** One sentence that says how a question was answered. */
    public String summary(SurveyReport.Answered answered) {
        return answered.question().kind() == QuestionKind.SCALE
                ? text("surveys.results.median", answered.median(), QuestionKind.HIGHEST)
                : "";
    }

    private String text(String key, Object... arguments) {
        return Texts.text(viewer.current().locale(), key, arguments);
    }
}
