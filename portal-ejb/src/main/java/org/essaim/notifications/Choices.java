package org.essaim.notifications;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.essaim.shared.viewer.Viewer;

/**
 * What a member has chosen about letters.
 *
 * @param topics by the code of the topic
 * @param things by the topic and the thing for which it was chosen
 * @param digests whether digests are wanted at all
 */
record Choices(
        Map<String, Rhythm> topics, Map<ForThing, Rhythm> things, boolean digests, Optional<Quiet> quiet, ZoneId zone) {

    /** One topic of one thing. */
    record ForThing(String topic, Thing thing) {}

    /** Hours without letters, of the member's clock; they may go over midnight. */
    record Quiet(LocalTime from, LocalTime to) {

        boolean holds(LocalTime time) {
            var after = !time.isBefore(from);
            var before = time.isBefore(to);
            return from.isBefore(to) ? after && before : after || before;
        }
    }

    /** Of who has chosen nothing. */
    static final Choices NONE = new Choices(Map.of(), Map.of(), true, Optional.empty(), Viewer.PARIS);
}
