package org.essaim.cotraining.surveys;

import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What somebody says to one question.
 *
 * @param question its number
 * @param value a number for a scale or a choice, words for a text; empty for no reply
 */
public record SurveyReply(long question, @Longest(1000) String value) {

    public SurveyReply {
        value = Text.clean(value);
    }

    boolean isEmpty() {
        return value.isEmpty();
    }
}
