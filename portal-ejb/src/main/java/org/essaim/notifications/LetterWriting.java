package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.identity.directory.MemberContact;
import org.essaim.mail.Letter;
import org.essaim.mail.LetterSecrets;
import org.essaim.notifications.Deciding.Known;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Language;

/** The letters that tell news: one of its own for each, or a digest. */
@ApplicationScoped
class LetterWriting {

    private static final String BETWEEN = " · ";

    /** More names would leave no room for anything else in a subject. */
    private static final int MOST_NAMED = 2;

    private static final Duration LINK_WORKS = Duration.ofDays(60);

    @Inject
    private KnownTopics topics;

    @Inject
    private LeaveKeys keys;

    @Inject
    private Sentences sentences;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Tells one thing. */
    Letter letter(MemberContact to, Waiting news, Known known) {
        var topic = topics.find(news.topic()).orElseThrow();
        var thing = topic.followed().flatMap(kind -> news.things().stream()
                .filter(way -> way.kind().equals(kind))
                .findFirst());
        var who = who(news, known, to.locale());
        var values = new HashMap<>(News.OwnLetter.in(Language.of(to.locale()), news.placeholders()));
        values.put("who", who);
        values.put("words", sentences.told(to.locale(), news.sentence(), news.words(), who));
        values.put("link", settings.baseUrl() + news.path());
        values.put(Letter.LIST, list(news.topic(), thing));
        values.put("because", because(to.locale(), news.topic(), thing, known));
        var leaving = new LeaveKeys.Leaving(to.id(), Optional.of(news.topic()), thing);
        return written(to, news.template().orElse("notice-one"), values, leaving);
    }

    /** What the letter can be ended for: a topic, of the one thing that is followed for it where there is one. */
    private String because(Locale language, String topic, Optional<Thing> thing, Known known) {
        var words = sentences.topic(language, topic);
        return thing.map(known.things()::get)
                .map(named -> words + BETWEEN + named.name())
                .orElse(words);
    }

    /** Tells all of it; what it is of stands in the subject, where that is one thing or two. */
    Letter digest(MemberContact to, List<Waiting> news, Known known) {
        var values = new HashMap<String, String>();
        values.put("news", Integer.toString(news.size()));
        for (var i = 0; i < news.size(); i++) {
            var each = news.get(i);
            var words = sentences.told(to.locale(), each.sentence(), each.words(), who(each, known, to.locale()));
            values.put("news_" + i + "_words", words);
            values.put("news_" + i + "_link", settings.baseUrl() + each.path());
        }
        var counted = sentences.counted(to.locale(), "notice.digest", news.size());
        values.put("subject", subject(news, known, counted));
        values.put("all", settings.baseUrl() + "/notifications");
        values.put(Letter.LIST, "digest");
        values.put("because", sentences.digests(to.locale()));
        return written(to, "notice-digest", values, new LeaveKeys.Leaving(to.id(), Optional.empty(), Optional.empty()));
    }

    private Letter written(MemberContact to, String template, Map<String, String> values, LeaveKeys.Leaving leaving) {
        var key = keys.seal(leaving);
        values.put("preferences", settings.baseUrl() + "/compte/notifications");
        values.put(Letter.LEAVE, settings.baseUrl() + "/compte/notifications");
        var secrets = Map.of(
                Letter.LEAVE,
                settings.baseUrl() + "/notifications/arret?cle=" + key,
                Letter.ONE_CLICK,
                settings.baseUrl() + "/notifications/arret/direct?cle=" + key);
        var until = clock.instant().plus(LINK_WORKS);
        return new Letter(
                to.email(), to.name(), template, to.locale(), values, Optional.of(new LetterSecrets(secrets, until)));
    }

    private String who(Waiting news, Known known, Locale language) {
        var name = news.actor().map(known.names()::get).orElse("");
        return sentences.named(language, name == null ? "" : name);
    }

    private static String subject(List<Waiting> news, Known known, String counted) {
        var names = names(news, known);
        return names.size() > MOST_NAMED
                ? counted
                : Stream.concat(names.stream(), Stream.of(counted)).collect(Collectors.joining(BETWEEN));
    }

    /** Of each the thing by which most of it is told; none where something is told by no thing that has a name. */
    private static Set<String> names(List<Waiting> news, Known known) {
        var told = news.stream()
                .flatMap(each -> each.things().stream())
                .filter(known.things()::containsKey)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var names = new LinkedHashSet<String>();
        for (var each : news) {
            var thing = each.things().stream().filter(told::containsKey).max(Comparator.comparing(told::get));
            if (thing.isEmpty()) {
                return Set.of();
            }
            names.add(known.things().get(thing.get()).name());
        }
        return names;
    }

    /** What mail programs sort letters by: the thing where there is one, the topic otherwise. */
    private static String list(String topic, Optional<Thing> thing) {
        return thing.map(each -> each.kind() + "-" + each.id()).orElse(topic).toLowerCase(Locale.ROOT);
    }
}
