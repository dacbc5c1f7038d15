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

/**
 * One version of a scenario, to be read.
 *
 * @param rowVersion expected by a decision about this version
 * @param advice what deserves attention; empty when all is well
 * @param publishedAt null for a version that is not published
 * @param versions that readers may open, the newest first; authors and moderators see the open one too
 * @param resources by id; one that was withdrawn is missing
 * @param derivedFrom what it was adapted from, or null
 * @param reviews the decisions of moderators, the newest first; empty for readers
 * @param may what the viewer may do with it
 */
public record ScenarioView(
        ScenarioId id,
        int number,
        VersionState state,
        long rowVersion,
        VersionContent content,
        FlipProfile profile,
        List<Remark> advice,
        List<MemberName> authors,
        Instant publishedAt,
        List<VersionLine> versions,
        Map<ResourceId, ResourceCard> resources,
        ScenarioLink derivedFrom,
        List<ReviewLine> reviews,
        Rights may) {

    /**
     * What the viewer may do.
     *
     * @param edit change the open draft, or begin a new version: for the authors of the newest version
     * @param review decide about this version
     * @param withdraw withdraw the published version
     * @param restore bring the withdrawn version back
     */
    public record Rights(boolean edit, boolean review, boolean withdraw, boolean restore) {}

    public String path() {
        return id.path(content.title());
    }

    /** Whether this is what readers see at the scenario's address. */
    public boolean isCurrent() {
        return state == VersionState.PUBLISHED;
    }
}
