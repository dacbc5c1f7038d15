package org.essaim.shared.constraints;

import java.util.OptionalInt;

/**
 * What a field can hold.
 *
 * @param longest code points of a text
 * @param least smallest number
 * @param most greatest number
 */
public record Limits(OptionalInt longest, OptionalInt least, OptionalInt most) {

    /** Of what nothing is known. */
    public static final Limits NONE = new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
}
