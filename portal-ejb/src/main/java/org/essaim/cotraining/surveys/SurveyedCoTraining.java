package org.essaim.cotraining.surveys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.networks.NetworkId;

/**
 * The co-training that a survey is about.
 *
 * @param slug of its network
 * @param endsAt of its last half-day; null while it has none
 */
public record SurveyedCoTraining(
        CoTrainingId id,
        NetworkId network,
        String slug,
        String networkName,
        String title,
        Instant endsAt,
        String zone) {

    /** Path of its page. */
    public String path() {
        return "/co-formations/" + id;
    }

    /** The day on which it ends, by the clock of its network; null while it has no half-day. */
    public LocalDate endsOn() {
        return endsAt == null ? null : endsAt.atZone(ZoneId.of(zone)).toLocalDate();
    }
}
