package org.essaim.files;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.TooLargeException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/**
 * How much a member may send: so many files a day, and so many bytes in store. The store is weighed again by
 * {@link FileIntake}, where two uploads of one member wait for each other.
 */
@Stateless
@OpenTo(Caller.MEMBER)
public class UploadQuota {

    @Inject
    private StoredFiles files;

    @Inject
    private UploadCounts counts;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Settings settings;

    /** Before anything is received: whether the viewer may store this many bytes. */
    public void requireRoom(long bytes) {
        var member = requireTurn();
        if (files.bytesOf(member) + bytes > settings.maxStored()) {
            throw new TooLargeException("files.problem.storageFull", settings.maxStored() >> 20);
        }
    }

    /** Before anything is received: whether the viewer may send another file today. */
    public MemberId requireTurn() {
        var member = viewer.current().requireMember();
        counts.requireTurn(member);
        return member;
    }

    /** Counts files that the viewer sent, whatever becomes of them. */
    public void count(int sent) {
        counts.count(viewer.current().requireMember(), sent);
    }
}
