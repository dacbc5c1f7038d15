package org.essaim.shared.personal;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Rows of one table that are about a person. The pieces are SQL of the capability, never anything that was typed: the
 * row is {@code t}, the person {@code :member} (an id), {@code :address} and {@code :name}.
 *
 * @param key of the words for these rows, such as {@code identity.held.tokens}
 * @param table without an alias
 * @param condition which of its rows
 * @param claims columns of the schema that tell whose a row is, as {@code table.column}
 * @param hidden columns that are handed to nobody, such as what opens an account
 * @param words what a row is, for its person to read; empty when there is nothing more to say than the moment. May name
 *     {@code :language}
 * @param ours whether the words are ours alone, with keys in braces that stand for texts of the screen; what people
 *     typed is never read so
 * @param telling makes of the words of the row what is shown
 * @param moment when it came about, or {@code null}
 * @param path where the person sees or corrects it, or {@code null}
 * @param order total, by columns that are never null
 * @param reason key of the words for why the rows outlive the account; empty for those that go with it
 */
public record Holding(
        String key,
        String table,
        String condition,
        Set<String> claims,
        Set<String> hidden,
        String words,
        boolean ours,
        UnaryOperator<String> telling,
        String moment,
        String path,
        String order,
        Optional<String> reason) {

    private static final String NOTHING = "cast(null as text)";

    public Holding {
        claims = Set.copyOf(claims);
        hidden = Set.copyOf(hidden);
    }

    /** Rows whose column is the member; they go with the account, until told otherwise. */
    public static Holding of(String key, String table, String column) {
        return where(key, table, "t." + column + " = :member").claiming(table + "." + column);
    }

    /** Rows that are found in another way. */
    public static Holding where(String key, String table, String condition) {
        return new Holding(
                key,
                table,
                condition,
                Set.of(),
                Set.of(),
                NOTHING,
                false,
                UnaryOperator.identity(),
                "cast(null as timestamptz)",
                NOTHING,
                "t.id desc",
                Optional.empty());
    }

    /** These columns, as {@code table.column}, are looked after here. */
    public Holding claiming(String... columns) {
        var all = new LinkedHashSet<>(claims);
        all.addAll(Arrays.asList(columns));
        return new Holding(key, table, condition, all, hidden, words, ours, telling, moment, path, order, reason);
    }

    /** These columns of the table are handed to nobody. */
    public Holding without(String... columns) {
        return new Holding(
                key, table, condition, claims, Set.of(columns), words, ours, telling, moment, path, order, reason);
    }

    /** What a row says as people typed it, and since when. */
    public Holding saying(String what, String since) {
        return new Holding(key, table, condition, claims, hidden, what, false, telling, since, path, order, reason);
    }

    /**
     * What a row says in words of ours, and since when: {@code '{identity.Role.' || t.role || '}'}, with what fills the
     * text behind bars, as in {@code '{files.uploads.sent|' || t.uploads || '}'}.
     */
    public Holding naming(String what, String since) {
        return new Holding(key, table, condition, claims, hidden, what, true, telling, since, path, order, reason);
    }

    /** When a row came about; there is nothing else to say. */
    public Holding dated(String since) {
        return saying("''", since);
    }

    /** What is shown is made of what the row says. */
    public Holding toldBy(UnaryOperator<String> teller) {
        return new Holding(key, table, condition, claims, hidden, words, ours, teller, moment, path, order, reason);
    }

    /** Where a row is seen or corrected: an expression that gives a path of ours. */
    public Holding seenAt(String where) {
        return new Holding(key, table, condition, claims, hidden, words, ours, telling, moment, where, order, reason);
    }

    /** For a table without a column {@code id}. */
    public Holding orderedBy(String columns) {
        return new Holding(key, table, condition, claims, hidden, words, ours, telling, moment, path, columns, reason);
    }

    /** The rows outlive the account; the key of the words for why. */
    public Holding staying(String why) {
        return new Holding(
                key, table, condition, claims, hidden, words, ours, telling, moment, path, order, Optional.of(why));
    }

    /** Names of the columns that tell a row of the person from another; none of them is ever null. */
    public List<String> keys() {
        return Arrays.stream(order.split(","))
                .map(each -> each.strip().replaceFirst("^t\\.", "").replaceFirst(" desc$", ""))
                .toList();
    }

    /** Whether the rows outlive the account. */
    public boolean stays() {
        return reason.isPresent();
    }
}
