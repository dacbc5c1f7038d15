package org.essaim.web.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.shared.text.Text;

/** Between what stands in a field and what it means. */
public final class Typed {

    /** What no rule of the domain lets through, so that a number that is none is never kept. */
    private static final int NO_NUMBER = -1;

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

    /** The day that a field of days holds; nothing for what is none: the field then says that it is needed. */
    public static LocalDate day(String text) {
        return read(text, LocalDate::parse);
    }

    /** The same of a time. */
    public static LocalTime time(String text) {
        return read(text, LocalTime::parse);
    }

    private static <T> T read(String text, Function<String, T> parser) {
        try {
            return text == null || text.isBlank() ? null : parser.apply(text.strip());
        } catch (DateTimeException e) {
            return null;
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
