package org.essaim.library;

import java.time.Instant;
import java.util.List;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.VersionContent;
import org.essaim.library.merging.Clash;
import org.essaim.library.merging.DraftBase;
import org.essaim.shared.problem.InvalidException.Violation;

/**
 * What became of what was typed.
 *
 * @param version row version of the draft
 * @param at when it was saved last
 * @param shown what the page shows from now on: what is saved, with what was typed where that could not be saved
 * @param saved what is saved
 * @param base what the next save of the page is compared with
 * @param takenIn whether what is shown says anything that the page did not
 * @param clashes what was changed elsewhere, too, and waits for the person's choice
 * @param other who saved before; null when nobody did since the draft was begun, or the member has left
 * @param otherAt when they did
 * @param refused what cannot be kept
 * @param missing what submitting would refuse
 */
public record DraftKept(
        long version,
        Instant at,
        VersionContent shown,
        VersionContent saved,
        DraftBase base,
        boolean takenIn,
        List<Clash> clashes,
        MemberName other,
        Instant otherAt,
        List<Violation> refused,
        List<Violation> missing) {}
