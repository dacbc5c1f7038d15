package org.essaim.networks.life;

import org.essaim.networks.NetworkLine;

/**
 * A network as who runs it manages it.
 *
 * @param projected what an administrator says of it
 * @param presented what its coordinators say of it
 * @param requests how many wait for an answer
 */
public record NetworkFile(
        NetworkLine line,
        ProjectNetwork projected,
        PresentNetwork presented,
        boolean charterAccepted,
        LaunchChecklist checklist,
        long requests) {}
