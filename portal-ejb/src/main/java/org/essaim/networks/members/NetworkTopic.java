package org.essaim.networks.members;

import org.essaim.networks.NetworkRole;
import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Topic;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;

/** What is told about networks and belonging to them. What a network tells its members has topics of other capabilities. */
enum NetworkTopic implements Topic {
    /** What became of the member's own request, or which role they have from now on. */
    DECIDED("networks-decided"),
    /** Somebody asks to be let into a network that the member runs. */
    ASKED("networks-asked"),
    /** A network has paused, since nobody is left who runs it. */
    PAUSED("networks-paused");

    private final String code;

    NetworkTopic(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Rhythm usual() {
        return Rhythm.NOW;
    }

    @Override
    public boolean concerns(Viewer viewer) {
        return switch (this) {
            case DECIDED -> true;
            case ASKED -> viewer.grants().stream().anyMatch(NetworkRole.COORDINATOR::isOf);
            case PAUSED -> viewer.has(Role.ADMIN);
        };
    }
}
