package org.essaim.web.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A group of fields that can be repeated, and what its buttons do to it. Each change gives other rows; a key that is not
 * there (any more) changes nothing.
 */
public record Rows<R extends Row>(List<R> list) implements Iterable<R> {

    public Rows {
        list = List.copyOf(list);
    }

    /** Where a row is, from 0. */
    public OptionalInt position(String key) {
        for (var i = 0; i < list.size(); i++) {
            if (list.get(i).key().equals(key)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    public Optional<R> find(String key) {
        return list.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    public R get(int at) {
        return list.get(at);
    }

    public int size() {
        return list.size();
    }

    @Override
    public Iterator<R> iterator() {
        return list.iterator();
    }

    /** With one more at this place, or at the nearest that there is. */
    public Rows<R> with(int at, R added) {
        return change(rows -> rows.add(Math.min(Math.max(at, 0), rows.size()), added));
    }

    /** With one more at the end. */
    public Rows<R> with(R added) {
        return with(Integer.MAX_VALUE, added);
    }

    public Rows<R> without(String key) {
        return change(rows -> rows.removeIf(row -> row.key().equals(key)));
    }

    /** One place up (-1) or down (1); stays at an end. */
    public Rows<R> move(String key, int step) {
        var at = position(key);
        return at.isPresent() && canMove(at.getAsInt(), step)
                ? change(rows -> Collections.swap(rows, at.getAsInt(), at.getAsInt() + step))
                : this;
    }

    /** Whether there is a place for a row that moves from here. */
    public boolean canMove(int at, int step) {
        return at + step >= 0 && at + step < list.size();
    }

    public Rows<R> replace(String key, UnaryOperator<R> change) {
        return new Rows<>(list.stream()
                .map(row -> row.key().equals(key) ? change.apply(row) : row)
                .toList());
    }

    private Rows<R> change(Consumer<List<R>> change) {
        var rows = new ArrayList<>(list);
        change.accept(rows);
        return new Rows<>(rows);
    }
}
