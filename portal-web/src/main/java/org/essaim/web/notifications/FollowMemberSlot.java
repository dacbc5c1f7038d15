package org.essaim.web.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.web.sharing.Visit;

/** The button that follows a member. */
@ApplicationScoped
class FollowMemberSlot extends FollowButton {

    @Inject
    private FollowedThings followed;

    FollowMemberSlot() {
        super("member", "/membres");
    }

    @Override
    public String name() {
        return "follow-member";
    }

    @Override
    FollowedThings followed() {
        return followed;
    }

    /** Nobody follows themselves. */
    @Override
    boolean isOwn(Visit visit, long id) {
        return visit.viewer().requireMember().value() == id;
    }
}
