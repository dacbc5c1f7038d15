package org.essaim.cotraining.surveys;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What somebody says in a survey. Every question may be left out; something must be said.
 *
 * @param replies to its questions, each once, in any order
 */
public record ReplyToSurvey(@Size(max = 30) @Valid List<SurveyReply> replies) {

    public ReplyToSurvey {
        replies = List.copyOf(replies);
    }

    boolean isEmpty() {
        return replies.stream().allMatch(SurveyReply::isEmpty);
    }
}
