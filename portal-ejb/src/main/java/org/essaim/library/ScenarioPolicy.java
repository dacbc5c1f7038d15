package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.essaim.library.content.LibraryAction;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** May this viewer write, read before publication, review, withdraw? */
@ApplicationScoped
class ScenarioPolicy {

    @Inject
    private CurrentViewer viewer;

    Viewer current() {
        return viewer.current();
    }

    boolean isModerator() {
        return viewer.current().may(LibraryAction.MODERATE);
    }

    /** Who is signed in and may write. */
    MemberId requireWriter() {
        viewer.current().require(LibraryAction.WRITE);
        return viewer.current().requireMember();
    }

    /** One of these authors of a version; to others it does not exist before it is published. */
    MemberId requireAuthor(Collection<MemberId> authors) {
        var member = requireWriter();
        if (!authors.contains(member)) {
            throw Scenarios.notFound();
        }
        return member;
    }

    MemberId requireModerator() {
        viewer.current().require(LibraryAction.MODERATE);
        return viewer.current().requireMember();
    }

    /** A moderator who wrote none of its versions. */
    MemberId requireReviewer(Collection<MemberId> authors) {
        var member = requireModerator();
        if (authors.contains(member)) {
            throw new ForbiddenException("library.problem.ownWork");
        }
        return member;
    }

    /** An author or a moderator. */
    MemberId requireWithdrawer(Collection<MemberId> authors) {
        var member = requireWriter();
        if (!authors.contains(member) && !isModerator()) {
            throw new ForbiddenException("library.problem.notYours");
        }
        return member;
    }

    /** Whether the viewer sees what is not published yet, of a version by these authors. */
    boolean seesUnpublished(Collection<MemberId> authors) {
        return isAuthor(authors) || isModerator();
    }

    boolean isAuthor(Collection<MemberId> authors) {
        return viewer.current().member().filter(authors::contains).isPresent();
    }
}
