package org.essaim.exchanges.contacts;

import java.time.Instant;
import java.util.Optional;
import org.essaim.shared.viewer.MemberId;

/**
 * What the viewer and another member write to each other, in a list.
 *
 * @param title of the offer or need
 * @param path of its page
 * @param author whether the viewer is its author
 * @param other the other member
 * @param name of the other; empty while the viewer may not know it
 * @param latestAt when the last message was written
 * @param waiting how many visits wait for the author's answer
 */
public record ContactLine(
        ContactId id,
        String title,
        String path,
        boolean author,
        MemberId other,
        Optional<String> name,
        Instant latestAt,
        long waiting,
        boolean ended) {}
