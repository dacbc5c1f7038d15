package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.shared.text.Language;
import org.essaim.shared.time.DayInWords;
import org.essaim.shared.viewer.MemberId;

/**
 * What is told to who has or wants a place in a co-training. A sentence and its letter have one name; letters on when and where
 * bring the entries for a calendar, as some programs ask rarely.
 */
@ApplicationScoped
class RegistrationNews {

    @Inject
    private Telling telling;

    @Inject
    private CoTrainings trainings;

    @Inject
    private CoTrainingLetters letters;

    /** For coordinators: somebody waits for their yes or no. */
    void asked(CoTrainingLine line) {
        var news = News.of(
                        CoTrainingTopic.PLANNING,
                        CoTrainingThings.of(line.id()),
                        line.path() + "/inscriptions",
                        line.title(),
                        line.networkName())
                .in("cotraining-asked");
        tell(news, trainings.coordinators(line.network()));
    }

    void registered(CoTrainingLine line, MemberId member) {
        tell(news(line, "cotraining-registered", language -> letters.forWhoComes(line, language)), List.of(member));
    }

    void offered(CoTrainingLine line, MemberId member, Instant deadline) {
        var until = deadline.atZone(line.zoneId());
        var news = News.of(
                        CoTrainingTopic.REGISTRATION,
                        CoTrainingThings.of(line.id()),
                        line.path() + "/place",
                        line.title(),
                        line.networkName())
                .in("cotraining-offered");
        tell(
                news.letter("cotraining-offered", language -> {
                    var values = new HashMap<>(letters.whenAndWhere(line, language));
                    values.put("until_day", DayInWords.withWeekday(until.toLocalDate(), language.locale()));
                    values.put("until_time", DayInWords.time(until.toLocalTime(), language.locale()));
                    return values;
                }),
                List.of(member));
    }

    void expired(CoTrainingLine line, MemberId member) {
        tell(news(line).in("cotraining-expired"), List.of(member));
    }

    /** Half-days are at other times or places: for who has a place, and for who wants one. */
    void moved(CoTrainingLine line, Collection<MemberId> coming, Collection<MemberId> wanting) {
        tell(news(line, "cotraining-moved", language -> letters.forWhoComes(line, language)), coming);
        tell(
                news(line)
                        .in("cotraining-moved-wanting")
                        .letter("cotraining-moved-wanting", language -> letters.whenAndWhere(line, language)),
                wanting);
    }

    /** They have two places at once since half-days moved. */
    void atTwoPlaces(CoTrainingLine line, Collection<MemberId> members) {
        tell(news(line).in("cotraining-collides"), members);
    }

    void confirmed(CoTrainingLine line, Collection<MemberId> members) {
        tell(news(line).in("cotraining-confirmed"), members);
    }

    void calledOff(CoTrainingLine line, String reason, Collection<MemberId> members) {
        tell(
                news(line, "cotraining-off", language -> {
                    var values = new HashMap<>(letters.forWhoComes(line, language));
                    values.put("reason", reason);
                    return values;
                }),
                members);
    }

    /** Not let in, or no longer. */
    void ended(CoTrainingLine line, RegistrationState how, String reason, MemberId member) {
        var told = how == RegistrationState.REFUSED ? "cotraining-refused" : "cotraining-removed";
        tell(
                news(line, told, language -> with(letters.whenAndWhere(line, language), "reason", reason)),
                List.of(member));
    }

    /** Ahead of a day of a co-training, to who has a place. */
    void reminded(CoTrainingLine line, String kind, Collection<MemberId> members) {
        tell(
                News.of(
                                CoTrainingTopic.REGISTRATION,
                                CoTrainingThings.of(line.id()),
                                line.path(),
                                line.title(),
                                line.networkName())
                        .in("cotraining-soon-" + kind)
                        .letter("cotraining-soon", language -> letters.forWhoComes(line, language)),
                members);
    }

    private void tell(News news, Collection<MemberId> members) {
        if (!members.isEmpty()) {
            telling.tell(news.to(members));
        }
    }

    private static News news(CoTrainingLine line, String told, Function<Language, Map<String, String>> values) {
        return news(line).in(told).letter(told, values);
    }

    private static News news(CoTrainingLine line) {
        return News.of(
                CoTrainingTopic.REGISTRATION,
                CoTrainingThings.of(line.id()),
                line.path(),
                line.title(),
                line.networkName());
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        var all = new HashMap<>(values);
        all.put(name, value);
        return all;
    }
}
