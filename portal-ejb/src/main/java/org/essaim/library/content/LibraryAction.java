package org.essaim.library.content;

import java.util.Set;
import org.essaim.shared.viewer.Action;
import org.essaim.shared.viewer.Role;

/** What may be done in the library by those who are trusted with it; authors have rights of their own besides. */
public enum LibraryAction implements Action {
    /** Making scenarios and resources, and changing one's own. */
    WRITE(Role.MEMBER),
    /** Reading what is not published, reviewing, withdrawing and restoring. */
    MODERATE(Role.MODERATOR);

    private final Set<Role> roles;

    LibraryAction(Role role) {
        this.roles = Set.of(role);
    }

    @Override
    public String tokenScope() {
        return LibraryScopes.WRITE;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
