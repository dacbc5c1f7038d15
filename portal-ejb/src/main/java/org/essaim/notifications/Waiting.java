package org.essaim.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.shared.viewer.MemberId;

/**
 * News that a letter may tell to a member.
 *
 * @param ways the things by which the member is told; none when that is over
 * @param read whether the member has read it on the site
 */
record Waiting(
        long noticeId,
        MemberId memberId,
        String topic,
        String sentence,
        String aboutKind,
        long aboutId,
        Optional<Long> actorId,
        List<String> words,
        String path,
        Optional<String> template,
        Map<String, String> placeholders,
        Instant happenedAt,
        List<String> ways,
        boolean read) {

    Thing about() {
        return new Thing(aboutKind, aboutId);
    }

    List<Thing> things() {
        return ways.stream().map(Thing::read).toList();
    }

    Optional<MemberId> actor() {
        return actorId.map(MemberId::new);
    }
}
