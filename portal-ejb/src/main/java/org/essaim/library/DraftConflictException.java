package org.essaim.library;

import java.time.Instant;
import java.util.List;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.Difference;
import org.essaim.library.content.VersionContent;
import org.essaim.shared.problem.ConflictException;

/** Another window, or a co-author, saved the draft in between: nothing was overwritten, the person chooses. */
public class DraftConflictException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final long currentVersion;
    private final transient VersionContent current;
    private final transient List<Difference> differences;
    private final transient MemberName savedBy;
    private final Instant savedAt;

    DraftConflictException(
            long currentVersion,
            VersionContent current,
            List<Difference> differences,
            MemberName savedBy,
            Instant savedAt) {
        super("library.problem.draftChanged");
        this.currentVersion = currentVersion;
        this.current = current;
        this.savedBy = savedBy;
        this.savedAt = savedAt;
        this.differences = List.copyOf(differences);
    }

    /** The row version to expect when the person decides to keep their own. */
    public long currentVersion() {
        return currentVersion;
    }

    /** What is saved now. */
    public VersionContent current() {
        return current;
    }

    /** Who saved it; null when nobody did since it was begun, or the member has left. */
    public MemberName savedBy() {
        return savedBy;
    }

    /** When it was saved. */
    public Instant savedAt() {
        return savedAt;
    }

    /** From what is saved now to what was refused. */
    public List<Difference> differences() {
        return differences;
    }
}
