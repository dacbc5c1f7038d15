package org.essaim.privacy;

import java.util.Optional;

/**
 * How much of one kind is held on a member.
 *
 * @param capability that holds it
 * @param key of the words for it
 * @param reason key of the words for why it outlives the account; empty when it goes with it
 */
public record HeldKind(String capability, String key, long count, Optional<String> reason) {

    /** What tells it apart in an address. */
    public String name() {
        return nameOf(key);
    }

    static String nameOf(String key) {
        return key.replace(".held", "").replace('.', '-');
    }
}
