package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.notifications.Thing;
import org.essaim.shared.viewer.MemberId;

/** What is told of co-trainings: to members of the network, to trainers, to who plans. */
@ApplicationScoped
class CoTrainingNews {

    @Inject
    private Telling telling;

    @Inject
    private CoTrainings trainings;

    @Inject
    private CoTrainingLetters letters;

    void published(CoTrainingLine line, Optional<MemberId> by) {
        var news = news(CoTrainingTopic.PUBLISHED, line).toFollowersOf(List.of(Thing.of(line.network())));
        telling.tell(by.map(news::by).orElse(news));
    }

    void invited(CoTrainingLine line, MemberId trainer, Optional<MemberId> by) {
        var news = news(CoTrainingTopic.INVITED, line)
                .letter("cotraining-invited", language -> letters.whenAndWhere(line, language))
                .to(List.of(trainer));
        telling.tell(by.map(news::by).orElse(news));
    }

    /** A half-day is at another time or place. */
    void moved(CoTrainingLine line) {
        var news = news(CoTrainingTopic.CHANGED, line)
                .letter("cotraining-moved-wanting", language -> letters.whenAndWhere(line, language));
        toTrainers(news, line);
    }

    void confirmed(CoTrainingLine line) {
        toTrainers(news(CoTrainingTopic.CHANGED, line).in("cotraining-confirmed"), line);
    }

    void cancelled(CoTrainingLine line, String reason) {
        toTrainers(
                news(CoTrainingTopic.CHANGED, line)
                        .in("cotraining-cancelled")
                        .letter(
                                "cotraining-cancelled",
                                Map.of("title", line.title(), "network", line.networkName(), "reason", reason)),
                line);
    }

    private void toTrainers(News news, CoTrainingLine line) {
        tell(news, trainings.trainers(line.id()));
    }

    void answered(CoTrainingLine line, MemberId trainer, boolean accepted) {
        var news = news(CoTrainingTopic.PLANNING, line)
                .in(accepted ? "cotraining-accepted" : "cotraining-declined")
                .by(trainer);
        tell(news, trainings.coordinators(line.network()));
    }

    /** It is time to say whether it takes place. */
    void undecided(CoTrainingLine line) {
        tell(news(CoTrainingTopic.PLANNING, line).in("cotraining-undecided"), trainings.coordinators(line.network()));
    }

    private void tell(News news, Collection<MemberId> members) {
        if (!members.isEmpty()) {
            telling.tell(news.to(members));
        }
    }

    private static News news(CoTrainingTopic topic, CoTrainingLine line) {
        return News.of(topic, CoTrainingThings.of(line.id()), line.path(), line.title(), line.networkName());
    }
}
