package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.mail.Letter;
import org.essaim.mail.Letters;
import org.essaim.notifications.Deciding.Decision;
import org.essaim.notifications.Deciding.Known;
import org.essaim.shared.viewer.MemberId;

/**
 * Turns what waits for members into letters, each in the transaction that takes it out of what waits: told once, whatever
 * fails. All that a member has due is looked at together, so that a digest is one letter; many members are, so that their
 * letters cost no more statements than one.
 */
@ApplicationScoped
class NoticeLetters {

    /** Members of one transaction. */
    static final int BATCH = 500;

    /** What becomes of the news that were due. */
    private record Outcome(Map<Waiting, LetterFate> silent, Map<Instant, List<Waiting>> later, List<Written> letters) {

        void putOff(Waiting news, Instant due) {
            later.computeIfAbsent(due, each -> new ArrayList<>()).add(news);
        }
    }

    /** A letter with the news that it tells. */
    private record Written(Letter letter, LetterFate fate, List<Waiting> news) {}

    @Inject
    private WaitingRows rows;

    @Inject
    private Deciding deciding;

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

    /** Works for this member, unless somebody else does. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void writeFor(MemberId member, Instant now) {
        if (rows.claim(member)) {
            tell(rows.due(List.of(member), now), now);
        }
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
        var known = deciding.known(due);
        var outcome = new Outcome(new LinkedHashMap<>(), new TreeMap<>(), new ArrayList<>());
        var digests = new HashMap<MemberId, Map<Waiting, Decision>>();
        for (var news : due) {
            var decision = deciding.decide(news, known, now);
            if (!decision.fate().isLetter()) {
                outcome.silent().put(news, decision.fate());
            } else if (decision.due().isAfter(now)) {
                outcome.putOff(news, decision.due());
            } else if (decision.fate().isDigest()) {
                digests.computeIfAbsent(news.memberId(), each -> new LinkedHashMap<>())
                        .put(news, decision);
            } else {
                var letter = writing.letter(known.contacts().get(news.memberId()), news, known);
                outcome.letters().add(new Written(letter, decision.fate(), List.of(news)));
            }
        }
        digests(digests, known, outcome, now);
        keep(outcome, now);
    }

    /** A day has one digest: what comes too late for it waits for the next. */
    private void digests(Map<MemberId, Map<Waiting, Decision>> digests, Known known, Outcome outcome, Instant now) {
        var days = new HashMap<MemberId, LocalDate>();
        digests.keySet()
                .forEach(member -> days.put(
                        member, now.atZone(known.choices(member).zone()).toLocalDate()));
        var taken = rows.takeDigests(days);
        digests.forEach((member, decisions) -> {
            if (taken.contains(member)) {
                var news = List.copyOf(decisions.keySet());
                var letter = writing.digest(known.contacts().get(member), news, known);
                outcome.letters()
                        .add(new Written(letter, decisions.get(news.get(0)).fate(), news));
            } else {
                decisions.forEach(
                        (news, decision) -> outcome.putOff(news, Deciding.next(decision, now, known.choices(member))));
            }
        });
    }

    private void keep(Outcome outcome, Instant now) {
        var ids = letters.send(outcome.letters().stream().map(Written::letter).toList());
        var done = new ArrayList<WaitingRows.Done>();
        outcome.silent().forEach((news, fate) -> done.add(new WaitingRows.Done(news, fate, 0)));
        for (var i = 0; i < ids.size(); i++) {
            var written = outcome.letters().get(i);
            var id = ids.get(i);
            written.news().forEach(news -> done.add(new WaitingRows.Done(news, written.fate(), id)));
        }
        rows.done(done, now);
        outcome.later().forEach((then, news) -> rows.putOff(news, then));
    }
}
