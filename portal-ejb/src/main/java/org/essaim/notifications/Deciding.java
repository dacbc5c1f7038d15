package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.mail.RefusedAddresses;
import org.essaim.shared.viewer.MemberId;

/**
 * What becomes of news that wait for members: the one place that says it, for letters that are written, for who asks before
 * what would be written, and for who asks afterwards what still will be.
 */
@ApplicationScoped
class Deciding {

    /** What is known of the members whom some news concern, at this moment. */
    record Known(
            Map<MemberId, MemberContact> contacts,
            Set<MemberId> refused,
            Map<MemberId, Choices> choices,
            Set<Sight> seen,
            Map<MemberId, String> names,
            Map<Thing, ThingName> things) {

        Choices choices(MemberId member) {
            return choices.getOrDefault(member, Choices.NONE);
        }

        private boolean sees(MemberId member, Thing thing) {
            return seen.contains(new Sight(member, thing));
        }
    }

    /**
     * @param due when the letter may leave; of no meaning where there is none
     */
    record Decision(LetterFate fate, Instant due) {}

    @Inject
    private KnownTopics topics;

    @Inject
    private KnownThings things;

    @Inject
    private ChoiceRows choices;

    @Inject
    private MemberContacts contacts;

    @Inject
    private MemberDirectory directory;

    @Inject
    private RefusedAddresses refusals;

    /** In as many statements for many news as for one. */
    Known known(Collection<Waiting> news) {
        var members = news.stream().map(Waiting::memberId).distinct().toList();
        var reached = contacts.of(members);
        var refused = refusals.among(reached.stream().map(MemberContact::email).toList());
        var ways = news.stream().flatMap(each -> each.things().stream()).collect(Collectors.toSet());
        return new Known(
                reached.stream().collect(Collectors.toMap(MemberContact::id, Function.identity())),
                reached.stream()
                        .filter(contact -> refused.contains(contact.email()))
                        .map(MemberContact::id)
                        .collect(Collectors.toSet()),
                choices.of(members),
                things.seen(news.stream().flatMap(Deciding::sights).collect(Collectors.toSet())),
                actors(news),
                things.names(ways));
    }

    private static Stream<Sight> sights(Waiting news) {
        return Stream.concat(Stream.of(news.about()), news.things().stream())
                .map(thing -> new Sight(news.memberId(), thing));
    }

    private Map<MemberId, String> actors(Collection<Waiting> news) {
        var ids = new HashSet<MemberId>();
        news.forEach(each -> each.actor().ifPresent(ids::add));
        return directory.names(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().name()));
    }

    Decision decide(Waiting news, Known known, Instant now) {
        var fate = fate(news, known);
        return new Decision(
                fate, Rules.due(Rules.rhythm(fate), news.happenedAt(), now, known.choices(news.memberId())));
    }

    private LetterFate fate(Waiting news, Known known) {
        var member = news.memberId();
        var topic = topics.find(news.topic());
        if (topic.isEmpty() || !known.sees(member, news.about())) {
            return LetterFate.UNSEEN;
        }
        if (news.read()) {
            return LetterFate.READ;
        }
        if (!known.contacts().containsKey(member)) {
            return LetterFate.UNREACHABLE;
        }
        var ways = news.things().stream()
                .filter(thing -> known.sees(member, thing))
                .toList();
        var fate = Rules.fate(topic.get(), ways, known.choices(member));
        return fate.isLetter() && known.refused().contains(member) ? LetterFate.REFUSED : fate;
    }

    /** When the next digest of this rhythm leaves. */
    static Instant next(Decision decision, Instant now, Choices choices) {
        return Rules.next(Rules.rhythm(decision.fate()), now, choices);
    }

    /** Those of whom something waits, in the order in which it was told. */
    static Map<MemberId, List<Waiting>> byMember(Collection<Waiting> news) {
        return news.stream().collect(Collectors.groupingBy(Waiting::memberId));
    }
}
