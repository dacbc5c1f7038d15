package org.essaim.cotraining.surveys;

import java.util.List;

/**
 * What people said of a co-training.
 *
 * @param parts in the order in which people were asked; none when nobody was yet
 */
public record SurveyReport(SurveyedCoTraining about, List<Part> parts) {

    public SurveyReport {
        parts = List.copyOf(parts);
    }

    /**
     * One survey.
     *
     * @param invited how many people were asked
     * @param closed whether nobody can answer any more
     */
    public record Part(SurveyMoment moment, int invited, boolean closed, List<Answered> questions) {

        public Part {
            questions = List.copyOf(questions);
        }

        /** Whether there is something to show. */
        public boolean isShown() {
            return questions.stream()
                    .anyMatch(each -> each.isShown() || !each.texts().isEmpty());
        }
    }

    /**
     * One question and what is shown of the replies.
     *
     * @param counts how many people chose each value, from 1 on; none for a text
     * @param texts that moderators have read, in an order of chance
     */
    public record Answered(SurveyQuestion question, List<Long> counts, List<String> texts) {

        public Answered {
            counts = List.copyOf(counts);
            texts = List.copyOf(texts);
        }

        /** How many people chose something: none, or five and more. */
        public long people() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }

        public boolean isShown() {
            return people() > 0;
        }

        /** The value of the person in the middle, the lower one of two; 0 without people. */
        public int median() {
            var seen = 0L;
            for (var i = 0; i < counts.size(); i++) {
                seen += counts.get(i);
                if (2 * seen >= people() && seen > 0) {
                    return i + 1;
                }
            }
            return 0;
        }
    }
}
