package org.essaim.web.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.notifications.Following;
import org.essaim.notifications.Thing;
import org.essaim.shared.viewer.MemberId;

/** What members follow, kept for half a minute as {@link UnreadCounts} are: a button in a shared page costs no statement. */
@ApplicationScoped
class FollowedThings {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 5_000;

    private record Known(Set<Thing> things, long readAt) {}

    private final Map<MemberId, Known> known = new ConcurrentHashMap<>();

    @Inject
    private Following following;

    @Inject
    private Clock clock;

    /** Of the viewer, who is this member. */
    Set<Thing> of(MemberId member) {
        var now = clock.millis();
        var kept = known.get(member);
        if (kept == null || now - kept.readAt() > KEPT.toMillis()) {
            if (known.size() >= MOST) {
                known.clear();
            }
            kept = new Known(following.things(), now);
            known.put(member, kept);
        }
        return kept.things();
    }

    void forget(MemberId member) {
        known.remove(member);
    }
}
