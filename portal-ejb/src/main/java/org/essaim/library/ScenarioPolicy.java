package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.essaim.library.content.LibraryAction;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.ForbiddenException;
import org.essaim.shared.MemberId;
import org.essaim.shared.Viewer;

/** May this viewer write, read before publication, review, take away? */
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

    /** One of the authors; to others it does not exist before it is published. */
    MemberId requireAuthor(Scenario scenario) {
        var member = requireWriter();
        if (!scenario.isBy(member)) {
            throw Scenarios.notFound();
        }
        return member;
    }

    MemberId requireModerator() {
        viewer.current().require(LibraryAction.MODERATE);
        return viewer.current().requireMember();
    }

    /** A moderator who did not write it. */
    MemberId requireReviewer(Scenario scenario) {
        var member = requireModerator();
        if (scenario.isBy(member)) {
            throw new ForbiddenException("library.problem.ownWork");
        }
        return member;
    }

    /** An author or a moderator. */
    MemberId requireWithdrawer(Scenario scenario) {
        var member = requireWriter();
        if (!scenario.isBy(member) && !isModerator()) {
            throw new ForbiddenException("library.problem.notYours");
        }
        return member;
    }

    /** Whether the viewer sees what is not published yet, of a scenario by these authors. */
    boolean seesUnpublished(Collection<MemberId> authors) {
        return isAuthor(authors) || isModerator();
    }

    boolean isAuthor(Collection<MemberId> authors) {
        return viewer.current().member().filter(authors::contains).isPresent();
    }
}
