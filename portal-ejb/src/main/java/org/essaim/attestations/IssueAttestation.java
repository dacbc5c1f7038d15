package org.essaim.attestations;

import java.time.ZoneId;
import java.util.List;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;

/**
 * What is attested, frozen as it is.
 *
 * @param source the thing that it comes of; one member has one valid attestation of one thing and nature
 * @param title of that thing, up to 200 characters
 * @param organizer who held it, such as a network
 * @param times half-days at which the holder was, one at least, in order
 * @param zone in which the times are told
 * @param minutes in all that are attested, 1 or more
 * @param place where; empty for remote ones
 * @param trainers names, in order; may be empty
 * @param codes by which an académie knows it; may be empty
 */
public record IssueAttestation(
        MemberId holder,
        Target source,
        AttestationNature nature,
        String title,
        String organizer,
        List<AttestedTime> times,
        ZoneId zone,
        int minutes,
        AttestationMode mode,
        String place,
        List<String> trainers,
        String codes) {

    public IssueAttestation {
        title = Text.line(title);
        organizer = Text.line(organizer);
        place = Text.line(place);
        codes = Text.line(codes);
        times = List.copyOf(times);
        trainers = List.copyOf(trainers);
        if (times.isEmpty() || minutes < 1) {
            throw new IllegalArgumentException("nothing to attest");
        }
    }
}
