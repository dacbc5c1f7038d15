package org.essaim.networks;

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
