package org.essaim.cotraining.surveys;

import java.time.LocalDate;
import java.util.List;

/**
 * What one member is asked about a co-training now.
 *
 * @param survey number of the survey
 * @param answered whether they have answered
 * @param questions in their order; none for who has answered
 */
public record SurveySheet(
        SurveyedCoTraining about,
        long survey,
        SurveyMoment moment,
        LocalDate closesOn,
        boolean answered,
        List<SurveyQuestion> questions) {

    public SurveySheet {
        questions = List.copyOf(questions);
    }
}
