package org.essaim.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/** Days from one to another, both included. */
public record Period(LocalDate first, LocalDate last) {

    /** Longest one, so that a table by month has an end. */
    public static final int MOST_YEARS = 3;

    /** Days that make no period are put in order; one that is too long begins later. */
    public Period {
        if (first.isAfter(last)) {
            var later = first;
            first = last;
            last = later;
        }
        var earliest = last.minusYears(MOST_YEARS);
        first = first.isBefore(earliest) ? earliest : first;
    }

    /** The school year that begins in the September of this year. */
    public static Period ofSchoolYear(int year) {
        return new Period(LocalDate.of(year, Month.SEPTEMBER, 1), LocalDate.of(year + 1, Month.AUGUST, 31));
    }

    /** In which year the school year of a day began. */
    public static int schoolYearOf(LocalDate day) {
        return day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
    }

    public Instant begin(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    public Instant end(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
