package org.essaim.discussions;

import java.util.Optional;
import org.essaim.shared.viewer.MemberId;

/** Somebody who follows a discussion live. No method waits for a slow reader. */
public interface LiveReader {

    DiscussionId discussion();

    /** Empty for a reader without an account. */
    Optional<MemberId> member();

    /** Number of the last step that they were told of. */
    long told();

    void tell(LiveStep step);

    /** Says nothing, so that the connection stays. */
    void beat();

    /** Ends the stream. */
    void end();
}
