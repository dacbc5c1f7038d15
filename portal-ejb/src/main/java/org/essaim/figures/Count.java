package org.essaim.figures;

/**
 * A number, or that it is hidden.
 *
 * @param value 0 when it is hidden
 */
public record Count(long value, boolean hidden) {

    /** Fewer people than this are not told. */
    public static final int LEAST_PEOPLE = 5;

    public static final Count HIDDEN = new Count(0, true);

    public static Count of(long value) {
        return new Count(value, false);
    }

    /** Of people who have something in common that not everybody may know; for a number that stands in no sum. */
    public static Count ofPeople(long value) {
        return value > 0 && value < LEAST_PEOPLE ? HIDDEN : of(value);
    }
}
