package org.essaim.moderation;

import java.util.List;
import java.util.Set;
import org.essaim.shared.viewer.MemberId;

/**
 * Something that can be reported, as it stands.
 *
 * @param title on one line
 * @param path where it is seen
 * @param extract what it says, in plain words, at most {@value #LONGEST_EXTRACT} signs
 * @param answering who answers for it
 * @param measures what can be done with it now, besides nothing
 */
public record ReportedThing(
        String title, String path, String extract, List<MemberId> answering, Set<Measure> measures) {

    public static final int LONGEST_EXTRACT = 600;

    public ReportedThing {
        answering = List.copyOf(answering);
        measures = Set.copyOf(measures);
    }
}
