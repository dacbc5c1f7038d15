package org.essaim.web.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The button that follows a scenario. */
@ApplicationScoped
class FollowScenarioSlot extends FollowButton {

    @Inject
    private FollowedThings followed;

    FollowScenarioSlot() {
        super("scenario", "/scenarios");
    }

    @Override
    public String name() {
        return "follow-scenario";
    }

    @Override
    FollowedThings followed() {
        return followed;
    }
}
