package org.essaim.shared.viewer;

import java.util.Set;
import java.util.TreeSet;

/**
 * Words for who may find a document in the index. A document carries those who may, a viewer those it belongs to
 * ({@link Viewer#audience}), and what has none in common with the viewer is not found.
 */
public final class Audience {

    /** With an account or without. */
    public static final String EVERYONE = "public";

    /** Who is signed in. */
    public static final String MEMBERS = "member";

    private Audience() {}

    public static String of(MemberId member) {
        return "member:" + member;
    }

    /** Who holds this role in the whole portal, and administrators. */
    public static String of(Role role) {
        return "role:" + role;
    }

    /** Who holds this role on this thing; administrators hold no grant and need {@link #allowedTo}. */
    public static String of(Grant grant) {
        return "grant:" + grant;
    }

    /** Who may do this everywhere. */
    public static Set<String> allowedTo(Action action) {
        var audience = new TreeSet<String>();
        audience.add(of(Role.ADMIN));
        action.roles().forEach(role -> audience.add(of(role)));
        return audience;
    }

    /** Who may do this on this thing. */
    public static Set<String> allowedTo(Action action, Target on) {
        var audience = new TreeSet<>(allowedTo(action));
        action.localRoles().stream()
                .filter(role -> role.kind().equals(on.kind()))
                .forEach(role -> audience.add(of(Grant.of(role, on))));
        return audience;
    }
}
