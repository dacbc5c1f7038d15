package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.mail.Letters;
import org.essaim.mail.RefusedAddresses;
import org.essaim.shared.viewer.MemberId;

/**
 * Turns what waits for members into letters, each in the transaction that takes it out of what waits: told once, whatever
 * fails. All that a member has due is looked at together, so that a digest is one letter.
 */
@ApplicationScoped
class NoticeLetters {

    /** Members of one transaction. */
    private static final int BATCH = 50;

    /** What is known of the members of a batch at this moment. */
    private record Known(Map<MemberId, MemberContact> contacts, Map<MemberId, Choices> choices, Set<Sight> seen) {

        Choices choices(MemberId member) {
            return choices.getOrDefault(member, Choices.NONE);
        }
    }

    /** What becomes of the news that were due. */
    private record Outcome(List<Waiting> done, Map<Instant, List<Waiting>> later) {

        void putOff(Waiting news, Instant due) {
            later.computeIfAbsent(due, each -> new ArrayList<>()).add(news);
        }
    }

    @Inject
    private WaitingRows rows;

    @Inject
    private ChoiceRows choices;

    @Inject
    private KnownTopics topics;

    @Inject
    private KnownThings things;

    @Inject
    private MemberContacts contacts;

    @Inject
    private RefusedAddresses refusals;

    @Inject
    private LetterWriting writing;

    @Inject
    private Letters letters;

    /** Works for some members for whom something is due; whether there were any. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean writeSome(Instant now) {
        var members = rows.claim(BATCH, now);
        if (members.isEmpty()) {
            return false;
        }
        tell(rows.due(members, now), now);
        return true;
    }

    /** Works for these members, in the transaction that tells it: nobody else sees it yet. */
    void write(Collection<MemberId> members, Instant now, long notice) {
        if (!members.isEmpty()) {
            tell(rows.due(members, now, notice), now);
        }
    }

    private void tell(List<Waiting> due, Instant now) {
        if (due.isEmpty()) {
            return;
        }
        var known = known(due);
        var outcome = new Outcome(new ArrayList<>(), new TreeMap<>());
        due.stream()
                .collect(Collectors.groupingBy(Waiting::memberId))
                .forEach((member, news) -> tell(member, news, known, outcome, now));
        rows.done(outcome.done());
        outcome.later().forEach((then, news) -> rows.putOff(news, then));
    }

    private Known known(List<Waiting> due) {
        var members = due.stream().map(Waiting::memberId).distinct().toList();
        var sights = due.stream().flatMap(NoticeLetters::sights).toList();
        var reached = contacts.of(members);
        var refused = refusals.among(reached.stream().map(MemberContact::email).toList());
        return new Known(
                reached.stream()
                        .filter(contact -> !refused.contains(contact.email()))
                        .collect(Collectors.toMap(MemberContact::id, Function.identity())),
                choices.of(members),
                things.seen(sights));
    }

    private static Stream<Sight> sights(Waiting news) {
        return Stream.concat(Stream.of(news.about()), news.things().stream())
                .map(thing -> new Sight(news.memberId(), thing));
    }

    private void tell(MemberId member, List<Waiting> due, Known known, Outcome outcome, Instant now) {
        var digest = new ArrayList<Waiting>();
        for (var news : due) {
            var rhythm = rhythm(news, known);
            var then = Rules.due(rhythm, news.happenedAt(), now, known.choices(member));
            if (rhythm != Rhythm.NEVER && then.isAfter(now)) {
                outcome.putOff(news, then);
            } else if (Rules.isInDigest(rhythm)) {
                digest.add(news);
            } else {
                outcome.done().add(news);
                if (rhythm == Rhythm.NOW) {
                    letters.send(writing.letter(known.contacts().get(member), news));
                }
            }
        }
        if (!digest.isEmpty()) {
            digest(member, digest, known, outcome, now);
        }
    }

    /** A day has one digest: what comes too late for it waits for the next. */
    private void digest(MemberId member, List<Waiting> news, Known known, Outcome outcome, Instant now) {
        var choices = known.choices(member);
        if (rows.takeDigest(member, now.atZone(choices.zone()).toLocalDate())) {
            letters.send(writing.digest(known.contacts().get(member), news));
            outcome.done().addAll(news);
        } else {
            news.forEach(each -> outcome.putOff(each, Rules.next(rhythm(each, known), now, choices)));
        }
    }

    /** Never for who cannot be written to, or whose address is refused, has read it, or does not see it, or nothing by which it was told. */
    private Rhythm rhythm(Waiting news, Known known) {
        var member = news.memberId();
        var topic = topics.find(news.topic());
        if (topic.isEmpty()
                || news.read()
                || !known.contacts().containsKey(member)
                || !known.seen().contains(new Sight(member, news.about()))) {
            return Rhythm.NEVER;
        }
        var ways = news.things().stream()
                .filter(thing -> known.seen().contains(new Sight(member, thing)))
                .toList();
        return Rules.rhythm(topic.get(), ways, known.choices(member));
    }
}
