package org.essaim.shared.viewer;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.SignInRequiredException;

/**
 * Who is looking: a reader without an account, a member, a program that holds a member's token, or the portal itself.
 *
 * @param id the member, or null for a reader and for the portal
 * @param roles what the member is trusted with in the whole portal; empty for a reader
 * @param grants what the member is trusted with on single things
 * @param scopes what an API token was allowed, or null when a person is at the keyboard
 * @param locale language of messages and pages
 * @param zone where the viewer's clock is
 */
public record Viewer(MemberId id, Set<Role> roles, Set<Grant> grants, Set<String> scopes, Locale locale, ZoneId zone) {

    /** Where most members live; the default for everyone. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public Viewer {
        roles = Set.copyOf(roles);
        grants = Set.copyOf(grants);
        scopes = scopes == null ? null : Set.copyOf(scopes);
    }

    public static Viewer reader(Locale locale) {
        return new Viewer(null, Set.of(), Set.of(), null, locale, PARIS);
    }

    public static Viewer member(MemberId id, Set<Role> roles, Locale locale) {
        return new Viewer(id, roles, Set.of(), null, locale, PARIS);
    }

    /** A job that nobody started, or the demo: may all that administrators may, and is no member. */
    public static Viewer portal() {
        return new Viewer(null, Set.of(Role.values()), Set.of(), null, Locale.FRENCH, PARIS);
    }

    /** The same member with these grants and no others. */
    public Viewer holding(Set<Grant> others) {
        return new Viewer(id, roles, others, scopes, locale, zone);
    }

    /** A program that holds a token of this member with these scopes. */
    public Viewer byToken(Set<String> allowed) {
        return new Viewer(id, roles, grants, allowed, locale, zone);
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

    /** Whether the viewer has this role in the whole portal. An administrator has every role, everywhere. */
    public boolean has(Role role) {
        return roles.contains(role) || isAdministrator();
    }

    /** Whether the viewer has this role on this thing. */
    public boolean has(LocalRole role, Target on) {
        return grants.contains(Grant.of(role, on)) || isAdministrator();
    }

    private boolean isAdministrator() {
        return roles.contains(Role.ADMIN);
    }

    /** Whether the viewer may do this everywhere. */
    public boolean may(Action action) {
        return mayUse(action.tokenScope())
                && (isAdministrator() || action.roles().stream().anyMatch(this::has));
    }

    /** Whether the viewer may do this on this thing: by a role in the whole portal, or by one on the thing. */
    public boolean may(Action action, Target on) {
        return may(action)
                || mayUse(action.tokenScope())
                        && action.localRoles().stream()
                                .filter(role -> role.kind().equals(on.kind()))
                                .anyMatch(role -> has(role, on));
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

    /** Refuses who does not have this role in the whole portal. */
    public void require(Role role) {
        if (!has(role)) {
            requireMember();
            throw new ForbiddenException("problem.roleRequired", role.name());
        }
    }

    /** Refuses who may not do this everywhere. */
    public void require(Action action) {
        requireAllowed(action, may(action));
    }

    /** Refuses who may not do this on this thing. */
    public void require(Action action, Target on) {
        requireAllowed(action, may(action, on));
    }

    private void requireAllowed(Action action, boolean allowed) {
        if (!allowed) {
            requireMember();
            requireScope(action.tokenScope());
            throw new ForbiddenException("problem.roleRequired", action.name());
        }
    }

    /** Refuses a token that was not allowed this scope. */
    public void requireScope(String scope) {
        if (!mayUse(scope)) {
            throw new ForbiddenException("problem.scopeRequired", scope);
        }
    }

    /** Who the viewer is to the index: a document is found when its audience has one of these words of {@link Audience}. */
    public Set<String> audience() {
        var words = new HashSet<String>();
        words.add(Audience.EVERYONE);
        if (id != null) {
            words.add(Audience.MEMBERS);
            words.add(Audience.of(id));
        }
        Arrays.stream(Role.values()).filter(this::has).map(Audience::of).forEach(words::add);
        grants.stream().map(Audience::of).forEach(words::add);
        return words;
    }
}
