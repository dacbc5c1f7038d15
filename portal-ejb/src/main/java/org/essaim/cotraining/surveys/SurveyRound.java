package org.essaim.cotraining.surveys;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.essaim.shared.time.ParisDay;

/**
 * What time does to surveys: they open, let replies out in batches, and close. On every node: what another one did is found done.
 */
@Singleton
@DependsOn("Startup")
public class SurveyRound {

    @Inject
    private SurveyRows surveys;

    @Inject
    private SurveyNews news;

    @Inject
    private SurveyClosing closing;

    @Inject
    private ParisDay paris;

    /** Asks who took part in what ended today, or three months ago; by day, so that nobody is written to at night. */
    @Schedule(hour = "7-21", minute = "5,35", second = "40", persistent = false)
    public void ask() {
        for (var moment : SurveyMoment.values()) {
            surveys.open(moment, paris.today())
                    .forEach(opened -> news.asked(
                            surveys.about(opened.coTrainingId()),
                            moment,
                            moment.closes(paris.today()),
                            surveys.invite(opened)));
        }
    }

    /** Lets out what may be shown, and closes what is over. At night, so that nobody is seen to make the difference. */
    @Schedule(hour = "3", minute = "25", persistent = false)
    public void settle() {
        surveys.open().forEach(closing::settle);
    }
}
