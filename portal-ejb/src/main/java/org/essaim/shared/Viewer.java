package org.essaim.shared;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who is looking: a reader without an account, a member, or a program that holds a member's token.
 *
 * @param id the member, or null for a reader without an account
 * @param roles the member's roles; empty for a reader
 * @param scopes what an API token was allowed, or null when a person is at the keyboard
 * @param locale language of messages and pages
 * @param zone where the viewer's clock is
 */
public record Viewer(MemberId id, Set<Role> roles, Set<String> scopes, Locale locale, ZoneId zone) {

    /** Where most members live; the default for everyone. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public Viewer {
        roles = Set.copyOf(roles);
        scopes = scopes == null ? null : Set.copyOf(scopes);
    }

    public static Viewer reader(Locale locale) {
        return new Viewer(null, Set.of(), null, locale, PARIS);
    }

    public static Viewer member(MemberId id, Set<Role> roles, Locale locale) {
        return new Viewer(id, roles, null, locale, PARIS);
    }

    public Optional<MemberId> member() {
        return Optional.ofNullable(id);
    }

    public boolean isSignedIn() {
        return id != null;
    }

    public boolean is(MemberId member) {
        return id != null && id.equals(member);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether a token, if one is used, was allowed this scope; a person at the keyboard always is. */
    public boolean mayUse(String scope) {
        return scopes == null || scopes.contains(scope);
    }

    /** The member, or an invitation to sign in. */
    public MemberId requireMember() {
        if (id == null) {
            throw new SignInRequiredException("problem.signInRequired");
        }
        return id;
    }

    /** The member, who must hold the role. */
    public MemberId require(Role role) {
        var member = requireMember();
        if (!has(role)) {
            throw new ForbiddenException("problem.roleRequired", role.name());
        }
        return member;
    }

    /** Refuses a token that was not allowed this scope. */
    public void requireScope(String scope) {
        if (!mayUse(scope)) {
            throw new ForbiddenException("problem.scopeRequired", scope);
        }
    }

    /**
     * What this viewer may see in the index: a document is visible when its audience holds one of these.
     * {@code public}, {@code member}, {@code member:<id>}, {@code role:<ROLE>}.
     */
    public Set<String> audience() {
        var tokens = new HashSet<String>();
        tokens.add("public");
        if (id != null) {
            tokens.add("member");
            tokens.add("member:" + id);
            roles.forEach(role -> tokens.add("role:" + role));
        }
        return tokens;
    }
}
