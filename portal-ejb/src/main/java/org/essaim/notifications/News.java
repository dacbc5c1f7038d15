package org.essaim.notifications;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.shared.text.Language;
import org.essaim.shared.viewer.MemberId;

/**
 * Something to be told.
 *
 * @param about the thing that must be seen to hear of it, and that can be muted
 * @param by who did it, and is not told; empty when the portal did
 * @param sentence which sentence tells it: {@code notice.told.} and this
 * @param words what fills the sentence
 * @param path where it leads
 * @param letter a letter of its own; without, the sentence is the letter
 * @param persons who is told by name
 * @param followed things whose followers are told
 * @param accounted whether it is kept what became of it for each, for {@link NoticeAccounts}
 */
public record News(
        Topic topic,
        Thing about,
        Optional<MemberId> by,
        String sentence,
        List<String> words,
        String path,
        Optional<OwnLetter> letter,
        Set<MemberId> persons,
        Set<Thing> followed,
        boolean accounted) {

    /**
     * A letter that says more than the sentence. Its template may also name {@code {who}}, who did it, and {@code {link}}.
     */
    public record OwnLetter(String template, Map<String, String> values) {
        public OwnLetter {
            values = Map.copyOf(values);
        }

        private static String of(Language language, String name) {
            return language.code() + ":" + name;
        }

        /** What fills a letter in this language, of all that was said. */
        static Map<String, String> in(Language language, Map<String, String> said) {
            var values = new HashMap<String, String>();
            said.forEach((name, value) -> {
                if (name.startsWith(of(language, ""))) {
                    values.put(name.substring(of(language, "").length()), value);
                } else if (!name.contains(":")) {
                    values.putIfAbsent(name, value);
                }
            });
            return values;
        }
    }

    public News {
        words = List.copyOf(words);
        persons = Set.copyOf(persons);
        followed = Set.copyOf(followed);
    }

    /** News for nobody yet, in the sentence of its topic. */
    public static News of(Topic topic, Thing about, String path, String... words) {
        return new News(
                topic,
                about,
                Optional.empty(),
                topic.code(),
                List.of(words),
                path,
                Optional.empty(),
                Set.of(),
                Set.of(),
                false);
    }

    public News by(MemberId actor) {
        return new News(topic, about, Optional.of(actor), sentence, words, path, letter, persons, followed, accounted);
    }

    /** Told by a sentence of its own. */
    public News in(String other) {
        return new News(topic, about, by, other, words, path, letter, persons, followed, accounted);
    }

    public News letter(String template, Map<String, String> values) {
        var own = Optional.of(new OwnLetter(template, values));
        return new News(topic, about, by, sentence, words, path, own, persons, followed, accounted);
    }

    /** The same where values are words of a language: what a member's letter says is in theirs. */
    public News letter(String template, Function<Language, Map<String, String>> values) {
        return letter(template, Map.of(), values);
    }

    /** Some values the same in every language, others words of one. */
    public News letter(String template, Map<String, String> common, Function<Language, Map<String, String>> words) {
        var all = new HashMap<>(common);
        for (var language : Language.values()) {
            words.apply(language).forEach((name, value) -> all.put(OwnLetter.of(language, name), value));
        }
        return letter(template, all);
    }

    /** Told to these members. */
    public News to(Collection<MemberId> members) {
        return new News(topic, about, by, sentence, words, path, letter, Set.copyOf(members), followed, accounted);
    }

    /** Told to all who follow one of these. */
    public News toFollowersOf(Collection<Thing> things) {
        return new News(topic, about, by, sentence, words, path, letter, persons, Set.copyOf(things), accounted);
    }

    /** It is kept what becomes of it for each who is told. */
    public News andAccounted() {
        return new News(topic, about, by, sentence, words, path, letter, persons, followed, true);
    }

    /** All things that it touches. */
    Set<Thing> things() {
        return Stream.concat(Stream.of(about), followed.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
