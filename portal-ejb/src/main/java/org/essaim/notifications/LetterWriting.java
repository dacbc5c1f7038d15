package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        values.put("because", sentences.topic(to.locale(), news.topic()));
        var leaving = new LeaveKeys.Leaving(to.id(), Optional.of(news.topic()), thing);
        return written(to, news.template().orElse("notice-one"), values, leaving);
    }

    /** Tells all of it; who it is from stands in the subject, where it is one thing. */
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
        values.put(
                "subject",
                common(news, known).map(name -> name + " · " + counted).orElse(counted));
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

    /** The name of the one thing that all of it is of. */
    private static Optional<String> common(List<Waiting> news, Known known) {
        Set<Thing> common = new HashSet<>(news.get(0).things());
        news.forEach(each -> common.retainAll(each.things()));
        return common.size() == 1
                ? common.stream()
                        .flatMap(thing -> Stream.ofNullable(known.things().get(thing)))
                        .map(ThingName::name)
                        .findFirst()
                : Optional.empty();
    }

    /** What mail programs sort letters by: the thing where there is one, the topic otherwise. */
    private static String list(String topic, Optional<Thing> thing) {
        return thing.map(each -> each.kind() + "-" + each.id()).orElse(topic).toLowerCase(Locale.ROOT);
    }
}
