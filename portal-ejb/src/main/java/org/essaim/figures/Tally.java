package org.essaim.figures;

/**
 * A count of an académie.
 *
 * @param value 0 or more
 * @param rest of people: the fewest who remain, if any do, when those of one network are taken away, as its coordinators
 *     know who they are; the value itself where nobody knows a part
 */
public record Tally(String academie, long value, long rest) {

    boolean isSensitive() {
        return isFew(value) || isFew(rest);
    }

    private static boolean isFew(long people) {
        return people > 0 && people < Count.LEAST_PEOPLE;
    }
}
