package org.essaim.web.viewer;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Locale;
import java.util.Set;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;

/** The signed-in member as the container carries it. */
public class ViewerPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final long member;
    private final Set<Role> roles;
    private final Set<Grant> grants;
    private final Set<String> scopes;
    private final String displayName;

    /**
     * @param displayName how the head of the page calls the member
     * @param scopes what the API token was allowed, or null when a person is at the keyboard
     */
    public ViewerPrincipal(
            MemberId member, String displayName, Set<Role> roles, Set<Grant> grants, Set<String> scopes) {
        super(member.toString());
        this.member = member.value();
        this.displayName = displayName;
        this.roles = Set.copyOf(roles);
        this.grants = Set.copyOf(grants);
        this.scopes = scopes == null ? null : Set.copyOf(scopes);
    }

    /** How the head of the page calls the member. */
    public String displayName() {
        return displayName;
    }

    Viewer viewer(Locale locale) {
        return new Viewer(new MemberId(member), roles, grants, scopes, locale, Viewer.PARIS);
    }
}
