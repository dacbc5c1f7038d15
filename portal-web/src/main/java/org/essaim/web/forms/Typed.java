package org.essaim.web.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.text.Text;

/** Between what stands in a field and what it means. */
public final class Typed {

    /** What no rule of the domain lets through, so that a number that is none is never kept. */
    private static final int NO_NUMBER = -1;

    private static final Pattern DAY_OF_PEOPLE = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})");
    private static final Pattern TIME_OF_PEOPLE = Pattern.compile("(\\d{1,2})(?:\\s?[hH:.]\\s?(\\d{2})|\\s?[hH])?");

    /** Of a year of two figures. */
    private static final int CENTURY = 2000;

    private Typed() {}

    /** The number that was typed, 0 for an empty field, negative for what is no whole number of reasonable length. */
    public static int number(String text) {
        var plain = Text.line(text);
        if (plain.isEmpty()) {
            return 0;
        }
        return plain.matches("\\d{1,7}") ? Integer.parseInt(plain) : NO_NUMBER;
    }

    /** What is wrong with what stands in the field of a number: the key of its message, empty when nothing is. */
    public static Optional<String> problem(String text) {
        if (number(text) >= 0) {
            return Optional.empty();
        }
        return Optional.of(
                Text.line(text).matches("[-\u2212\u2013]\\s*\\d.*")
                        ? "frame.problem.negative"
                        : "frame.problem.number");
    }

    /** As it stands in a field: nothing for 0. */
    public static String number(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    /**
     * The day that a field holds, as browsers write it or as people do (5/12/26); null for an empty field.
     *
     * @throws InvalidException for the field, when it is no day
     */
    public static LocalDate day(String field, String text) {
        return read(field, text, "problem.day", plain -> {
            var parts = DAY_OF_PEOPLE.matcher(plain);
            if (!parts.matches()) {
                return LocalDate.parse(plain);
            }
            var year = Integer.parseInt(parts.group(3));
            return LocalDate.of(
                    parts.group(3).length() == 2 ? CENTURY + year : year,
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(1)));
        });
    }

    /**
     * The time that a field holds, as browsers write it or as people do (10h, 9 h 30, 10.30, 9); null for an empty field.
     *
     * @throws InvalidException for the field, when it is no time
     */
    public static LocalTime time(String field, String text) {
        return read(field, text, "problem.time", plain -> {
            var parts = TIME_OF_PEOPLE.matcher(plain);
            if (!parts.matches()) {
                return LocalTime.parse(plain);
            }
            return LocalTime.of(
                    Integer.parseInt(parts.group(1)), parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)));
        });
    }

    private static <T> T read(String field, String text, String problem, Function<String, T> parser) {
        var plain = Text.line(text);
        try {
            return plain.isEmpty() ? null : parser.apply(plain);
        } catch (DateTimeException e) {
            throw new InvalidException(field, problem);
        }
    }

    public static List<String> entries(String text, String separator) {
        return Stream.of(text.split(separator))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    public static String lines(List<String> entries) {
        return String.join("\n", entries);
    }
}
