package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.mail.Failure;
import org.essaim.mail.LetterProgress;
import org.essaim.mail.LetterTracks;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/**
 * Whom news reach, for who answers for them: before they are told, and afterwards. Both are found by what writes letters.
 * Asks nobody who is looking.
 */
@ApplicationScoped
public class NoticeAccounts {

    /**
     * What would become of news for a member.
     *
     * @param due when the letter may leave; of no meaning where there is none
     * @param site whether it is told on the site
     */
    public record Reached(MemberId member, LetterFate fate, Instant due, boolean site) {}

    /** How far a letter to a member is. */
    public enum Progress {
        /** The letter of its own has not left yet: quiet hours, its turn, or another attempt. */
        WAITING,
        /** It waits for a digest. */
        IN_DIGEST,
        SENT,
        FAILED,
        /** There is none, for the reason that the fate says. */
        NONE,
        /** It left, or did not, and nobody knows any more. */
        FORGOTTEN
    }

    /**
     * What became of news for a member.
     *
     * @param at of the progress: when it left or was given up, or when it is due; null where that says nothing
     * @param failure why the last attempt failed; null where there is nothing to tell
     */
    public record Told(MemberId member, LetterFate fate, Progress progress, Instant at, Failure failure) {}

    private record OutcomeRow(MemberId memberId, LetterFate fate, Optional<Long> letterId) {}

    @Inject
    private Telling telling;

    @Inject
    private WaitingRows rows;

    @Inject
    private Deciding deciding;

    @Inject
    private LetterTracks tracks;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /**
     * What would become of the news if they were told at this moment. It tells them, without letters: the caller's
     * transaction must be rolled back.
     */
    public List<Reached> rehearse(News news, Instant now) {
        var told = rows.told(telling.keep(news, now));
        var known = deciding.known(told);
        var silent = silentOnSite(news.topic());
        return told.stream()
                .map(each -> {
                    var decision = deciding.decide(each, known, now);
                    return new Reached(
                            each.memberId(), decision.fate(), decision.due(), !silent.contains(each.memberId()));
                })
                .toList();
    }

    private Set<MemberId> silentOnSite(Topic topic) {
        return new HashSet<>(
                sql.statement("select member_id from notice_choice where topic = :topic and kind = '' and not site")
                        .with("topic", topic.code())
                        .list(MemberId.class));
    }

    /** What became of it for everybody, in as many statements for many as for one. */
    public List<Told> of(NoticeId notice) {
        var now = clock.instant();
        var waiting = rows.waiting(notice.value());
        var known = deciding.known(waiting);
        var outcomes = sql.statement("select member_id, fate, letter_id from notice_outcome where notice_id = :notice")
                .with("notice", notice)
                .list(OutcomeRow.class);
        var letters = tracks.of(
                outcomes.stream().flatMap(each -> each.letterId().stream()).toList());
        var all = new LinkedHashMap<MemberId, Told>();
        waiting.forEach(each -> all.put(each.memberId(), waits(each.memberId(), deciding.decide(each, known, now))));
        // Whose letter was written between both questions is in both answers.
        outcomes.forEach(each -> all.put(each.memberId(), told(each, letters)));
        return List.copyOf(all.values());
    }

    private static Told waits(MemberId member, Deciding.Decision decision) {
        var fate = decision.fate();
        if (!fate.isLetter()) {
            return new Told(member, fate, Progress.NONE, null, null);
        }
        return new Told(member, fate, fate.isDigest() ? Progress.IN_DIGEST : Progress.WAITING, decision.due(), null);
    }

    private static Told told(OutcomeRow row, Map<Long, LetterProgress> letters) {
        if (row.letterId().isEmpty()) {
            return new Told(row.memberId(), row.fate(), Progress.NONE, null, null);
        }
        var letter = letters.get(row.letterId().get());
        if (letter == null) {
            return new Told(row.memberId(), row.fate(), Progress.FORGOTTEN, null, null);
        }
        var progress =
                switch (letter.state()) {
                    case WAITING -> Progress.WAITING;
                    case SENT -> Progress.SENT;
                    case FAILED -> Progress.FAILED;
                };
        return new Told(row.memberId(), row.fate(), progress, letter.at(), letter.failure());
    }

    /** Who has ended letters like it since it was told, and had one. */
    public Set<MemberId> endedSince(NoticeId notice, Topic topic, Thing thing) {
        return new HashSet<>(
                sql.statement("select o.member_id from notice_outcome o join notice n on n.id = o.notice_id"
                                + " where n.id = :notice and o.letter_id is not null and exists (select 1 from notice_choice c"
                                + " where c.member_id = o.member_id and c.topic = :topic and c.mail = 'NEVER'"
                                + " and c.chosen_at > n.happened_at"
                                + " and (c.kind = '' or c.kind = :kind and c.thing_id = :thing))")
                        .with("notice", notice)
                        .with("topic", topic.code())
                        .with("kind", thing.kind())
                        .with("thing", thing.id())
                        .list(MemberId.class));
    }
}
