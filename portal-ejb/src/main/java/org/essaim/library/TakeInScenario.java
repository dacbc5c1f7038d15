package org.essaim.library;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.library.content.VersionContent;
import org.essaim.shared.viewer.MemberId;

/**
 * A scenario with a past: written, and perhaps reviewed, elsewhere or earlier.
 *
 * @param state DRAFT, SUBMITTED, CHANGES_REQUESTED or PUBLISHED
 * @param reviewer who decided; null when nobody did
 * @param reason of the decision
 * @param at when it came into this state
 */
public record TakeInScenario(
        MemberId author,
        List<MemberId> coAuthors,
        VersionContent content,
        VersionState state,
        MemberId reviewer,
        String reason,
        Instant at) {

    /** Who began it, then the others. */
    List<MemberId> authors() {
        return Stream.concat(Stream.of(author), coAuthors.stream()).distinct().toList();
    }
}
