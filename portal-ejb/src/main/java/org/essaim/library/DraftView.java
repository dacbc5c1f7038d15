package org.essaim.library;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.Remark;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.VersionContent;
import org.essaim.library.resources.ResourceCard;
import org.essaim.shared.problem.InvalidException.Violation;

/**
 * The open version of a scenario, for its authors.
 *
 * @param state DRAFT or CHANGES_REQUESTED, or SUBMITTED when it waits for review and cannot be changed
 * @param rowVersion to be expected by the next save
 * @param missing what submitting would refuse
 * @param lastReview the decision on the last submission, or null
 * @param firstVersion whether nothing of the scenario was published yet: discarding it deletes the scenario
 */
public record DraftView(
        ScenarioId id,
        int number,
        VersionState state,
        long rowVersion,
        VersionContent content,
        FlipProfile profile,
        List<Remark> advice,
        List<Violation> missing,
        List<MemberName> authors,
        List<Invited> invited,
        Map<ResourceId, ResourceCard> resources,
        ReviewLine lastReview,
        boolean firstVersion,
        Instant savedAt) {}
