package org.essaim.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The clock of a zone as calendars describe it, by the rules that Java has for it. */
final class ZoneClock {

    private static final int DAYS_OF_WEEK = 7;

    private final ZoneId zone;
    private final VTimezone described;

    private ZoneClock(ZoneId zone) {
        this.zone = zone;
        this.described = new VTimezone(zone.getId());
    }

    /** The zone from a moment on, for as long as its rules stay as they are: changes that are known, then those of every year. */
    static VTimezone of(ZoneId zone, Instant from) {
        var clock = new ZoneClock(zone);
        var rules = zone.getRules();
        var first = rules.previousTransition(from);
        if (first == null || rules.isFixedOffset()) {
            clock.fixed(rules.getOffset(from));
        } else if (rules.getTransitionRules().isEmpty()) {
            clock.once(first);
        } else {
            var year = first.getDateTimeBefore().getYear() - 1;
            rules.getTransitionRules().forEach(rule -> clock.yearly(rule, year));
        }
        return clock.described;
    }

    private void fixed(ZoneOffset offset) {
        add(false, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
    }

    private void once(ZoneOffsetTransition change) {
        add(isSummer(change), change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private void yearly(ZoneOffsetTransitionRule rule, int year) {
        var first = rule.createTransition(year);
        add(isSummer(first), first.getDateTimeBefore(), first.getOffsetBefore(), first.getOffsetAfter())
                .setRecurrenceRule(recurrence(rule));
    }

    private boolean isSummer(ZoneOffsetTransition change) {
        return zone.getRules().isDaylightSavings(change.getInstant());
    }

    private Observance add(boolean isSummer, LocalDateTime begin, ZoneOffset before, ZoneOffset after) {
        var observance = isSummer ? summer() : winter();
        observance.setDateStart(new DateTimeComponents(
                begin.getYear(),
                begin.getMonthValue(),
                begin.getDayOfMonth(),
                begin.getHour(),
                begin.getMinute(),
                begin.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        observance.addTimezoneName(zone.getDisplayName(TextStyle.NARROW, Locale.ROOT));
        return observance;
    }

    private Observance summer() {
        var summer = new DaylightSavingsTime();
        described.addDaylightSavingsTime(summer);
        return summer;
    }

    private Observance winter() {
        var winter = new StandardTime();
        described.addStandardTime(winter);
        return winter;
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1_000L);
    }

    private static Recurrence recurrence(ZoneOffsetTransitionRule rule) {
        var yearly =
                new Recurrence.Builder(Frequency.YEARLY).byMonth(rule.getMonth().getValue());
        int from = rule.getDayOfMonthIndicator();
        if (rule.getDayOfWeek() == null) {
            return yearly.byMonthDay(from).build();
        }
        var day = DayOfWeek.values()[rule.getDayOfWeek().getValue() % DAYS_OF_WEEK];
        int which = which(from, rule.getMonth());
        return which != 0
                ? yearly.byDay(which, day).build()
                : yearly.byMonthDay(week(from)).byDay(day).build();
    }

    /**
     * The how manieth of its month the first such day from another one on is: 2 for the second, -1 for the last one, 0
     * where it cannot be said so. A day that is counted from the end of the month, the last being -1, bounds it from behind.
     */
    private static int which(int from, Month month) {
        if (from < 0) {
            return (from + 1) % DAYS_OF_WEEK == 0 ? (from + 1) / DAYS_OF_WEEK - 1 : 0;
        }
        if (month != Month.FEBRUARY && from + DAYS_OF_WEEK - 1 == month.maxLength()) {
            return -1;
        }
        return (from - 1) % DAYS_OF_WEEK == 0 ? (from - 1) / DAYS_OF_WEEK + 1 : 0;
    }

    private static List<Integer> week(int from) {
        return IntStream.range(0, DAYS_OF_WEEK)
                .mapToObj(i -> from < 0 ? from - i : from + i)
                .toList();
    }
}
