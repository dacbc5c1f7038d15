package org.essaim.library.merging;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The smallest thing that is merged.
 *
 * @param holder key of the phase or activity, empty for the content itself
 * @param name of the component of {@code VersionContent}, {@code Phase} or {@code Activity}; {@link #WHOLE} for an
 *     activity as such
 */
public record Part(String holder, String name) {

    /** An activity that one side removed and the other one changed. */
    public static final String WHOLE = "activity";

    static Part of(String name) {
        return new Part("", name);
    }

    /** The part that {@link #id} names; one that no content has for what is nothing of the kind. */
    public static Part named(String id) {
        var dot = id.lastIndexOf('.');
        try {
            return dot < 0
                    ? of(id)
                    : new Part(URLDecoder.decode(id.substring(0, dot), StandardCharsets.UTF_8), id.substring(dot + 1));
        } catch (IllegalArgumentException e) {
            return of(id);
        }
    }

    /** For fields and buttons: {@code title}, {@code a1b2.minutes}. */
    public String id() {
        return holder.isEmpty() ? name : URLEncoder.encode(holder, StandardCharsets.UTF_8) + "." + name;
    }

    boolean isWhole() {
        return !holder.isEmpty() && name.equals(WHOLE);
    }
}
