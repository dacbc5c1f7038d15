package org.essaim.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.cotraining.surveys.SurveyIntake;
import org.essaim.shared.viewer.MemberId;

/** What people of the demo said of a co-training that is over: most are content, and some write why. */
@ApplicationScoped
class DemoSurveys {

    /** Questions of the association at the end: four scales, a choice, two texts. */
    private static final int SCALES = 4;

    private static final List<String> CONTENT = List.of("5", "4", "5", "3", "4");
    private static final List<String> INTENT = List.of("1", "2", "1", "3");

    @Inject
    private SurveyIntake surveys;

    void answer(CoTrainingId id, List<MemberId> people, JsonObject file) {
        if (!surveys.open(id)) {
            return;
        }
        var texts = DemoScenario.texts(file, "texts");
        IntStream.range(0, Math.min(file.getInt("answers"), people.size()))
                .forEach(i -> surveys.answer(id, people.get(i), said(i, texts)));
        surveys.settle(id, DemoScenario.texts(file, "read"));
    }

    private static List<String> said(int person, List<String> texts) {
        return IntStream.range(0, SCALES + 3)
                .mapToObj(question -> said(person, question, texts))
                .toList();
    }

    private static String said(int person, int question, List<String> texts) {
        if (question < SCALES) {
            return CONTENT.get((person + 2 * question) % CONTENT.size());
        }
        if (question == SCALES) {
            return INTENT.get(person % INTENT.size());
        }
        // One in two writes, each something else.
        var text = person / 2;
        return person % 2 == question % 2 && text < texts.size() ? texts.get(text) : "";
    }
}
