package org.essaim.web.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.notifications.NoticeBoard;
import org.essaim.shared.viewer.MemberId;

/**
 * How much is unread, kept for half a minute: a number in the frame does not cost each page a statement. Whoever reads
 * something here sees the number change at once; on another node, half a minute later.
 */
@ApplicationScoped
class UnreadCounts {

    private static final Duration KEPT = Duration.ofSeconds(30);

    /** Forgotten all at once, rather than growing for ever. */
    private static final int MOST = 20_000;

    private record Count(int value, long readAt) {}

    private final Map<MemberId, Count> counts = new ConcurrentHashMap<>();

    @Inject
    private NoticeBoard board;

    @Inject
    private Clock clock;

    /** For the viewer, who is this member. */
    int of(MemberId member) {
        var now = clock.millis();
        var kept = counts.get(member);
        if (kept == null || now - kept.readAt() > KEPT.toMillis()) {
            if (counts.size() >= MOST) {
                counts.clear();
            }
            kept = new Count(board.unread(), now);
            counts.put(member, kept);
        }
        return kept.value();
    }

    void forget(MemberId member) {
        counts.remove(member);
    }
}
