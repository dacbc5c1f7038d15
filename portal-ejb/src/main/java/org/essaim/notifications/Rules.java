package org.essaim.notifications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;

/**
 * How soon a letter tells a member what happened, and when exactly. Who is told at all, and who has muted what, says the
 * view {@code notice_told}.
 */
final class Rules {

    /** When digests are written, on the member's clock; those of a week on Monday. */
    static final LocalTime HOUR = LocalTime.of(7, 0);

    private Rules() {}

    /**
     * What was chosen for the thing counts before what was chosen for the topic, and that before what is usual. Whoever is
     * told by several things is told by the soonest.
     *
     * @param ways the things by which the member is told; none is for nobody
     */
    static Rhythm rhythm(Topic topic, Collection<Thing> ways, Choices choices) {
        return rhythm(fate(topic, ways, choices));
    }

    /** The same with the reason where there is no letter. */
    static LetterFate fate(Topic topic, Collection<Thing> ways, Choices choices) {
        if (ways.isEmpty()) {
            return LetterFate.UNSEEN;
        }
        var rhythm = chosen(topic, ways, choices);
        if (isInDigest(rhythm) && !choices.digests()) {
            return LetterFate.NO_DIGEST;
        }
        return switch (rhythm) {
            case NOW -> LetterFate.NOW;
            case DAILY -> LetterFate.DAILY;
            case WEEKLY -> LetterFate.WEEKLY;
            case NEVER -> LetterFate.NEVER;
        };
    }

    static Rhythm rhythm(LetterFate fate) {
        return switch (fate) {
            case NOW -> Rhythm.NOW;
            case DAILY -> Rhythm.DAILY;
            case WEEKLY -> Rhythm.WEEKLY;
            case READ, NEVER, NO_DIGEST, REFUSED, UNREACHABLE, UNSEEN -> Rhythm.NEVER;
        };
    }

    private static Rhythm chosen(Topic topic, Collection<Thing> ways, Choices choices) {
        return ways.stream()
                .map(way -> choices.things()
                        .getOrDefault(
                                new Choices.ForThing(topic.code(), way),
                                choices.topics().getOrDefault(topic.code(), topic.usual())))
                .min(Comparator.naturalOrder())
                .orElse(Rhythm.NEVER);
    }

    static boolean isInDigest(Rhythm rhythm) {
        return rhythm == Rhythm.DAILY || rhythm == Rhythm.WEEKLY;
    }

    /** When a letter may leave: the next hour of its rhythm, out of quiet hours; not after {@code now} is now. */
    static Instant due(Rhythm rhythm, Instant happened, Instant now, Choices choices) {
        var due = isInDigest(rhythm) ? next(rhythm, happened, choices) : happened;
        return outOfQuiet(due.isBefore(now) ? now : due, choices);
    }

    /** The first hour of a digest after this moment. */
    static Instant next(Rhythm rhythm, Instant moment, Choices choices) {
        var at = moment.atZone(choices.zone());
        var today = at.with(HOUR);
        var first = rhythm == Rhythm.WEEKLY ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : today;
        return (first.isAfter(at) ? first : later(rhythm, first)).toInstant();
    }

    private static ZonedDateTime later(Rhythm rhythm, ZonedDateTime hour) {
        return rhythm == Rhythm.WEEKLY ? hour.plusWeeks(1) : hour.plusDays(1);
    }

    private static Instant outOfQuiet(Instant moment, Choices choices) {
        var at = moment.atZone(choices.zone());
        return choices.quiet()
                .filter(quiet -> quiet.holds(at.toLocalTime()))
                .map(quiet -> {
                    var end = at.with(quiet.to());
                    return (end.isAfter(at) ? end : end.plusDays(1)).toInstant();
                })
                .orElse(moment);
    }
}
