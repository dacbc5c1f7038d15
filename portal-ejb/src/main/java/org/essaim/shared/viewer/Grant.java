package org.essaim.shared.viewer;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A role that somebody holds on one thing: « coordinator of network 7 ».
 *
 * @param role the name of a {@link LocalRole}
 * @param kind what it is held on, such as {@code network}
 * @param target which one
 */
public record Grant(String role, String kind, long target) implements Serializable {

    private static final Pattern TEXT = Pattern.compile("([A-Z_]+)@([a-z]+):(\\d{1,18})");

    /** The role on this target; they must be of one kind. */
    public static Grant of(LocalRole role, Target on) {
        if (!role.kind().equals(on.kind())) {
            throw new IllegalArgumentException(
                    role.name() + " is a role on a " + role.kind() + ", not on a " + on.kind());
        }
        return new Grant(role.name(), on.kind(), on.value());
    }

    /** Reads texts such as {@code COORDINATOR@network:7,MENTOR@session:9}; null and the empty text have none. */
    public static Set<Grant> readAll(String texts) {
        return texts == null || texts.isEmpty()
                ? Set.of()
                : Arrays.stream(texts.split(",")).map(Grant::read).collect(Collectors.toUnmodifiableSet());
    }

    private static Grant read(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no grant: " + text);
        }
        return new Grant(parts.group(1), parts.group(2), Long.parseLong(parts.group(3)));
    }

    /** Such as {@code COORDINATOR@network:7}. */
    @Override
    public String toString() {
        return role + "@" + kind + ":" + target;
    }
}
