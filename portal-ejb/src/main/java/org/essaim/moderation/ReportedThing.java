package org.essaim.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;

/**
 * Something that can be reported, as it stands.
 *
 * @param title on one line
 * @param path where it is seen
 * @param extract what it says, in plain words, at most {@value #LONGEST_EXTRACT} signs
 * @param answering who answers for it
 * @param measures what can be done with it now, besides nothing
 * @param writtenAt when it was written, where it is one of several things under one title
 * @param within the thing whose people in charge decide about it too, such as its network
 */
public record ReportedThing(
        String title,
        String path,
        String extract,
        List<MemberId> answering,
        Set<Measure> measures,
        Optional<Instant> writtenAt,
        Optional<Target> within) {

    public static final int LONGEST_EXTRACT = 600;

    public ReportedThing {
        answering = List.copyOf(answering);
        measures = Set.copyOf(measures);
    }

    /** Something that moderators alone decide about. */
    public ReportedThing(String title, String path, String extract, List<MemberId> answering, Set<Measure> measures) {
        this(title, path, extract, answering, measures, Optional.empty(), Optional.empty());
    }

    /** The same, as a part of this thing. */
    public ReportedThing within(Target whole) {
        return new ReportedThing(title, path, extract, answering, measures, writtenAt, Optional.of(whole));
    }

    /** The same, as one of several things under its title. */
    public ReportedThing writtenAt(Instant moment) {
        return new ReportedThing(title, path, extract, answering, measures, Optional.of(moment), within);
    }
}
