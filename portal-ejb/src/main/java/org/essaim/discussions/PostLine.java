package org.essaim.discussions;

import java.time.Instant;
import java.util.List;
import org.essaim.files.AttachedFile;
import org.essaim.identity.directory.MemberName;
import org.essaim.shared.viewer.MemberId;

/**
 * What somebody wrote, as the viewer may read it.
 *
 * @param author without a name when they have left
 * @param inCharge whether they look after the network
 * @param text Markdown, with a link where somebody is mentioned; empty when it was removed
 * @param addition what was added when the text could not be changed any more; may be empty
 * @param changedAt null when it says what it said at first
 * @param addedAt null without an addition
 * @param removedBy null when it is there
 * @param may what the viewer may do with it
 */
public record PostLine(
        PostId id,
        MemberName author,
        boolean inCharge,
        String text,
        String addition,
        Instant writtenAt,
        Instant changedAt,
        Instant addedAt,
        RemovedBy removedBy,
        List<AttachedFile> files,
        May may) {

    /** Who took it away. */
    public enum RemovedBy {
        AUTHOR,
        CARE
    }

    /**
     * What the viewer may do now.
     *
     * @param change its text
     * @param add behind its text
     * @param remove it
     * @param history read what it said before
     */
    public record May(boolean change, boolean add, boolean remove, boolean history) {}

    public PostLine {
        files = List.copyOf(files);
    }

    public MemberId authorId() {
        return author.id();
    }

    public boolean isRemoved() {
        return removedBy != null;
    }

    /** Where it stands on its page. */
    public String anchor() {
        return "reponse-" + id;
    }
}
