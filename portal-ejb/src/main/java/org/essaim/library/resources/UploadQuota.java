package org.essaim.library.resources;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.essaim.library.content.LibraryScopes;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.TooLargeException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/**
 * How much a member may send: so many files a day, and so many bytes in store. The store is weighed again by
 * {@link FileIntake}, where two uploads of one member wait for each other.
 */
@Stateless
@OpenTo(
        value = Caller.MEMBER,
        scopes = {LibraryScopes.WRITE, LibraryScopes.IMPORT})
public class UploadQuota {

    @Inject
    private Resources resources;

    @Inject
    private UploadCounts counts;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Before anything is received: whether the viewer may store this many bytes. */
    public void requireRoom(long bytes) {
        var member = requireTurn();
        if (resources.bytesOf(member) + bytes > settings.maxStored()) {
            throw new TooLargeException("library.problem.storageFull", settings.maxStored() >> 20);
        }
    }

    /** Before anything is received: whether the viewer may send another file today. */
    public MemberId requireTurn() {
        var member = viewer.current().requireMember();
        if (counts.today(member, today()) >= settings.maxUploadsPerDay()) {
            throw tooMany();
        }
        return member;
    }

    /** Counts a file that the viewer sent, whatever becomes of it. */
    public void count() {
        if (counts.add(viewer.current().requireMember(), today()) > settings.maxUploadsPerDay()) {
            throw tooMany();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private TooManyRequestsException tooMany() {
        var tomorrow = today().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new TooManyRequestsException(
                "library.problem.uploadsToday", Duration.between(clock.instant(), tomorrow));
    }
}
