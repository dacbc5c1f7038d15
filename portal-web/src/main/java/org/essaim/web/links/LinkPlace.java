package org.essaim.web.links;

import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;

/** Where a link hangs. */
public enum LinkPlace {
    /** In the head of every page. */
    NAVIGATION,
    /** The one thing that everyone is invited to do, after the navigation. */
    INVITATION,
    /** In the menu of the signed-in member. */
    MENU,
    /** Beside the pages of the own account. */
    ACCOUNT,
    /** A tile of the administration, and beside its pages. */
    ADMINISTRATION;

    /** Whether all its links are the same for everybody, and so is the part of the page where it is. */
    boolean isForEverybody() {
        return this == NAVIGATION || this == INVITATION;
    }

    /** Who sees a link that says nothing else. */
    boolean isFor(Viewer viewer) {
        return switch (this) {
            case NAVIGATION, INVITATION -> true;
            case MENU, ACCOUNT -> viewer.isSignedIn();
            case ADMINISTRATION -> viewer.has(Role.ADMIN);
        };
    }
}
