package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;

/**
 * Writes letters for many at once. Where that fails it does so for each alone, so that one whose letters cannot be written
 * keeps nobody else from theirs.
 */
@ApplicationScoped
class NoticeRound {

    private static final Logger LOG = System.getLogger(NoticeRound.class.getName());

    @Inject
    private NoticeLetters letters;

    @Inject
    private WaitingRows rows;

    /** Whether there was something to do. */
    boolean run(Instant now) {
        try {
            var worked = letters.writeSome(now);
            if (!worked) {
                rows.forgetSpent();
            }
            return worked;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "letters of news cannot be written together; now one by one", e);
            return oneByOne(now);
        }
    }

    private boolean oneByOne(Instant now) {
        var members = rows.dueMembers(NoticeLetters.BATCH, now);
        var failed = 0;
        for (var member : members) {
            try {
                letters.writeFor(member, now);
            } catch (RuntimeException e) {
                rows.failed(member, now);
                failed++;
            }
        }
        LOG.log(Level.WARNING, failed + " of " + members.size() + " members wait for another try");
        return !members.isEmpty();
    }
}
