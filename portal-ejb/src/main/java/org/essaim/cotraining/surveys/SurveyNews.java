package org.essaim.cotraining.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.notifications.Thing;
import org.essaim.shared.time.DayInWords;
import org.essaim.shared.viewer.MemberId;

/** Tells who took part that they are asked. Once: nobody is reminded, as the portal would have to look who has not answered. */
@ApplicationScoped
class SurveyNews {

    @Inject
    private Telling telling;

    void asked(SurveyedCoTraining about, SurveyMoment moment, LocalDate closes, Collection<MemberId> guests) {
        if (guests.isEmpty()) {
            return;
        }
        var told = "surveys-" + moment.name().toLowerCase(Locale.ROOT);
        telling.tell(News.of(
                        SurveyTopic.ASKED,
                        new Thing(CoTrainingId.KIND, about.id().value()),
                        about.path() + "/questionnaire",
                        about.title())
                .in(told)
                .letter(
                        told,
                        Map.of("title", about.title(), "network", about.networkName()),
                        language -> Map.of("until", DayInWords.withWeekday(closes, language.locale())))
                .to(guests));
    }
}
