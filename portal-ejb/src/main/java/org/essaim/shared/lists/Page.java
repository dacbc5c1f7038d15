package org.essaim.shared.lists;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on this page
 * @param total how many there are on all pages
 * @param number of this page, from 0
 * @param size most items on a page, at least 1
 */
public record Page<T>(List<T> items, long total, int number, int size) {

    public Page {
        items = List.copyOf(items);
        if (number < 0 || size < 1) {
            throw new IllegalArgumentException("page " + number + " of " + size);
        }
    }

    /** How many pages there are, at least 1. */
    public int count() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number + 1 < count();
    }

    public boolean hasPrevious() {
        return number > 0;
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), total, number, size);
    }
}
