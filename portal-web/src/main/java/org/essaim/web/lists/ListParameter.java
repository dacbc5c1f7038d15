package org.essaim.web.lists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.essaim.shared.text.Digits;

/**
 * One parameter in the address of a list, with what its values mean. Values that mean nothing are as good as absent: an
 * address passed on by hand still finds something.
 */
public final class ListParameter<V> {

    private enum Use {
        FILTER,
        ORDER,
        VIEW
    }

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_VALUES = 50;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{1,30}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String name;
    private final Use use;
    private final int most;
    private final Function<String, Optional<V>> reading;

    private ListParameter(String name, Use use, int most, Function<String, Optional<V>> reading) {
        this.name = name;
        this.use = use;
        this.most = most;
        this.reading = reading;
    }

    /** Constants by the words that stand for them in the address. */
    public static <E extends Enum<E>> ListParameter<E> of(String name, Class<E> type, Function<E, String> word) {
        return new ListParameter<>(name, Use.FILTER, MOST_VALUES, text -> constant(type, word, text));
    }

    /** Constants by their own names. */
    public static <E extends Enum<E>> ListParameter<E> of(String name, Class<E> type) {
        return of(name, type, Enum::name);
    }

    /** Codes, such as those of a vocabulary. */
    public static ListParameter<String> codes(String name, Predicate<String> known) {
        return new ListParameter<>(
                name, Use.FILTER, MOST_VALUES, text -> Optional.of(text).filter(known));
    }

    /** What may be a code of a vocabulary; one that is none finds nothing. */
    public static ListParameter<String> term(String name) {
        return codes(name, CODE.asMatchPredicate());
    }

    /** Words that somebody types. */
    public static ListParameter<String> text(String name) {
        return new ListParameter<>(name, Use.FILTER, 1, text -> Optional.of(clean(text)));
    }

    /** A day, as a date field of a browser writes it. */
    public static ListParameter<LocalDate> day(String name) {
        return new ListParameter<>(name, Use.FILTER, 1, ListParameter::date);
    }

    /** The number of a thing. What somebody types that is none finds nothing. */
    public static ListParameter<Long> number(String name) {
        return new ListParameter<>(name, Use.FILTER, 1, text -> Optional.of(Digits.orNone(text)));
    }

    /**
     * The order.
     *
     * @param word empty for the usual order, which stands in no address
     */
    public static <E extends Enum<E>> ListParameter<E> order(Class<E> type, Function<E, String> word) {
        return new ListParameter<>("tri", Use.ORDER, 1, text -> constant(type, word, text));
    }

    /** The order, by the names of its constants; the first is the usual one. */
    public static <E extends Enum<E>> ListParameter<E> order(Class<E> type) {
        return order(type, each -> each.ordinal() == 0 ? "" : each.name());
    }

    /** How the list is shown, such as which of its filters are open: it says nothing about what is in it. */
    public static ListParameter<String> view(String name, Predicate<String> known) {
        return new ListParameter<>(
                name, Use.VIEW, MOST_VALUES, text -> Optional.of(text).filter(known));
    }

    public String name() {
        return name;
    }

    boolean isFilter() {
        return use == Use.FILTER;
    }

    boolean isView() {
        return use == Use.VIEW;
    }

    /** The values that mean something, each once and in one order, as the address has them. */
    List<String> known(String[] values) {
        return Arrays.stream(values)
                .map(ListParameter::clean)
                .filter(value -> !value.isEmpty() && reading.apply(value).isPresent())
                .distinct()
                .limit(most)
                .sorted()
                .toList();
    }

    V value(String known) {
        return reading.apply(known).orElseThrow();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, Function<E, String> word, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> word.apply(each).equals(text))
                .findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(text).filter(DAY.asMatchPredicate()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** No sign that nobody sees, and no more than anybody types. */
    private static String clean(String text) {
        var seen = text.codePoints()
                .filter(sign -> !Character.isISOControl(sign) && Character.getType(sign) != Character.SURROGATE)
                .limit(LONGEST_TEXT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return seen.toString().strip();
    }
}
