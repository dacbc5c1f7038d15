package org.essaim.shared.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.essaim.shared.text.Language;

/** A day or a time as people write it, the same on pages and in letters: « 1er mai 2026 », “1 May 2026”. */
public final class DayInWords {

    private static final String NO_BREAK_SPACE = "\u00a0";

    private DayInWords() {}

    public static String of(LocalDate day, Locale locale) {
        var text = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
        var isFirst = day.getDayOfMonth() == 1 && Language.of(locale) == Language.FRENCH;
        return (isFirst ? text.replaceFirst("^1 ", "1er ") : text).replaceFirst(" ", NO_BREAK_SPACE);
    }

    /** A day that people come together on: « mercredi 16 décembre 2026 », “Wednesday 16 December 2026”. */
    public static String withWeekday(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE", locale).format(day) + NO_BREAK_SPACE + of(day, locale);
    }

    /** The time as people write it: « 14 h 32 », “14:32”. */
    public static String time(LocalTime time, Locale locale) {
        return Language.of(locale) == Language.ENGLISH
                ? DateTimeFormatter.ofPattern("HH:mm", locale).format(time)
                : DateTimeFormatter.ofPattern("H'" + NO_BREAK_SPACE + "h" + NO_BREAK_SPACE + "'mm", locale)
                        .format(time);
    }
}
