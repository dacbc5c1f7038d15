package org.essaim.shared.lists;

import java.util.Objects;

/**
 * What somebody wants to see of a list.
 *
 * @param filter of the capability: which items
 * @param order in which they come; the first constant of its type is the usual one
 */
public record ListRequest<F, O extends Enum<O>>(F filter, O order, Slice slice) {

    public ListRequest {
        Objects.requireNonNull(filter);
        Objects.requireNonNull(order);
        Objects.requireNonNull(slice);
    }

    /** The same list from another place. */
    public ListRequest<F, O> at(Slice other) {
        return new ListRequest<>(filter, order, other);
    }
}
