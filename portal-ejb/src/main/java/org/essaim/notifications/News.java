package org.essaim.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Set<Thing> followed) {

    /**
     * A letter that says more than the sentence. Its template may also name {@code {who}}, who did it, and {@code {link}}.
     */
    public record OwnLetter(String template, Map<String, String> values) {
        public OwnLetter {
            values = Map.copyOf(values);
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
                Set.of());
    }

    public News by(MemberId actor) {
        return new News(topic, about, Optional.of(actor), sentence, words, path, letter, persons, followed);
    }

    /** Told by a sentence of its own. */
    public News in(String other) {
        return new News(topic, about, by, other, words, path, letter, persons, followed);
    }

    public News letter(String template, Map<String, String> values) {
        var own = Optional.of(new OwnLetter(template, values));
        return new News(topic, about, by, sentence, words, path, own, persons, followed);
    }

    /** Told to these members. */
    public News to(Collection<MemberId> members) {
        return new News(topic, about, by, sentence, words, path, letter, Set.copyOf(members), followed);
    }

    /** Told to all who follow one of these. */
    public News toFollowersOf(Collection<Thing> things) {
        return new News(topic, about, by, sentence, words, path, letter, persons, Set.copyOf(things));
    }

    /** All things that it touches. */
    Set<Thing> things() {
        return Stream.concat(Stream.of(about), followed.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
