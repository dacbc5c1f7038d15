package org.essaim.cotraining.surveys;

import java.util.List;

/**
 * A question as it is asked.
 *
 * @param choices of a choice, in their order; of others none
 * @param own whether who coordinates the network asks it
 */
public record SurveyQuestion(long id, QuestionKind kind, String words, List<String> choices, boolean own) {

    public SurveyQuestion {
        choices = List.copyOf(choices);
    }

    /** How many values it has, counted from 1; none for a text. */
    public int values() {
        return switch (kind) {
            case SCALE -> QuestionKind.HIGHEST;
            case CHOICE -> choices.size();
            case TEXT -> 0;
        };
    }
}
