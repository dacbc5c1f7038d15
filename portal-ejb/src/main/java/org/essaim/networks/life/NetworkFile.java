package org.essaim.networks.life;

import org.essaim.networks.NetworkLine;
import org.essaim.networks.ShownTo;

/**
 * A network as who runs it manages it.
 *
 * @param requests how many wait for an answer
 */
public record NetworkFile(
        NetworkLine line,
        String presentation,
        ShownTo membersShownTo,
        boolean charterAccepted,
        LaunchChecklist checklist,
        long requests) {}
