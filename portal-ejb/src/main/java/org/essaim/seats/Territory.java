package org.essaim.seats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A part of France with its clock and its holidays (sources: tz database, zone1970.tab; code du travail, L3133-1 and,
 * for Alsace and Moselle, L3134-13; décret 83-1003 for the days of the abolition of slavery).
 */
public enum Territory {
    METROPOLE("Europe/Paris", null, ""),
    ALSACE_MOSELLE("Europe/Paris", null, "15"),
    GUADELOUPE("America/Guadeloupe", MonthDay.of(5, 27), "32"),
    MARTINIQUE("America/Martinique", MonthDay.of(5, 22), "31"),
    GUYANE("America/Cayenne", MonthDay.of(6, 10), "33"),
    REUNION("Indian/Reunion", MonthDay.of(12, 20), "28"),
    MAYOTTE("Indian/Mayotte", MonthDay.of(4, 27), "43");

    private static final Set<MonthDay> EVERYWHERE = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;
    private static final int WHIT_MONDAY = 50;
    private static final int GOOD_FRIDAY = -2;

    private final ZoneId zone;
    private final MonthDay abolition;
    private final String academie;

    Territory(String zone, MonthDay abolition, String academie) {
        this.zone = ZoneId.of(zone);
        this.abolition = abolition;
        this.academie = academie;
    }

    /** By the code of an académie; the holidays of Moselle alone are not those of its whole académie. */
    public static Territory ofAcademie(String code) {
        return Arrays.stream(values())
                .filter(each -> !each.academie.isEmpty() && each.academie.equals(code))
                .findFirst()
                .orElse(METROPOLE);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whether nobody is asked to answer on this day. */
    public boolean isDayOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(day);
    }

    /** Whether it is a legal holiday. */
    public boolean isHoliday(LocalDate day) {
        var date = MonthDay.from(day);
        return EVERYWHERE.contains(date)
                || Optional.ofNullable(abolition).filter(date::equals).isPresent()
                || isMoving(day)
                || (this == ALSACE_MOSELLE && date.equals(MonthDay.of(Month.DECEMBER, 26)));
    }

    private boolean isMoving(LocalDate day) {
        var days = day.toEpochDay() - easter(day.getYear()).toEpochDay();
        return days == EASTER_MONDAY
                || days == ASCENSION
                || days == WHIT_MONDAY
                || (this == ALSACE_MOSELLE && days == GOOD_FRIDAY);
    }

    /** Sunday after the first full moon of spring, by the tables of the church (Gauss, as completed by Lichtenberg). */
    static LocalDate easter(int year) {
        var century = year / 100;
        var moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        var metonic = year % 19;
        var days = (19 * metonic + moon) % 30;
        var correction = days / 29 + (days / 28 - days / 29) * (metonic / 11);
        return LocalDate.of(year, 3, 1)
                .plusDays(20L + days - correction)
                .with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    }
}
