package org.essaim.library;

import java.time.Instant;
import java.util.List;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.Remark;
import org.essaim.library.content.VersionContent;
import org.essaim.shared.problem.InvalidException.Violation;

/**
 * What was saved.
 *
 * @param version to be expected by the next save
 * @param content as it was stored: stripped, with keys for all phases and activities
 * @param missing what submitting would refuse
 */
public record DraftSaved(
        long version,
        VersionContent content,
        FlipProfile profile,
        List<Remark> advice,
        List<Violation> missing,
        Instant at) {}
