package org.essaim.notifications;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.essaim.shared.constraints.Between;

/**
 * How a member wants to hear of things.
 *
 * @param topics what is not in it stays as it is
 * @param quietFrom hour from which no letter is written, 0 to 23; the same as its end for none
 * @param quietTo hour at which letters are written again
 * @param zone where the member's clock is
 * @param digests whether digests are wanted at all
 */
public record SavePreferences(
        List<TopicPreference> topics,
        @Between(least = 0, most = 23) int quietFrom,
        @Between(least = 0, most = 23) int quietTo,
        @NotNull NoticeZone zone,
        boolean digests) {

    public SavePreferences {
        topics = List.copyOf(topics);
    }
}
