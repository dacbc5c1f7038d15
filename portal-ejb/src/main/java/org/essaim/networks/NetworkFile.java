package org.essaim.networks;

import java.time.LocalDate;

/**
 * A network as who runs it manages it.
 *
 * @param firstMeetingOn null until there is a day for it
 * @param requests how many wait for an answer
 */
public record NetworkFile(
        NetworkLine line,
        String presentation,
        ShownTo membersShownTo,
        LocalDate firstMeetingOn,
        boolean charterAccepted,
        LaunchChecklist checklist,
        long requests) {}
