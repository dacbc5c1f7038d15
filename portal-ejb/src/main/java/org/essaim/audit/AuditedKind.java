package org.essaim.audit;

/**
 * A kind of things that recorded acts are done to. The pieces are SQL of the capability, never anything that was typed;
 * the entry is {@code e}.
 *
 * @param kind as {@link org.essaim.shared.viewer.Target#kind} says it
 * @param words key of the words for one thing of the kind
 * @param title an expression for what the thing {@code e.thing_id} is called now, null when it is gone
 * @param path where people in charge see it, with {@code {id}} for its number; empty for nowhere
 */
public record AuditedKind(String kind, String words, String title, String path) {

    /** Where the thing with this number is seen; empty for nowhere. */
    public String path(long thing) {
        return path.replace("{id}", Long.toString(thing));
    }
}
