package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.library.content.LibraryAction;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** May this viewer add, see before publication, change, bring back? */
@ApplicationScoped
class ResourcePolicy {

    @Inject
    private CurrentViewer viewer;

    Viewer current() {
        return viewer.current();
    }

    boolean isModerator() {
        return viewer.current().may(LibraryAction.MODERATE);
    }

    boolean mayEdit(MemberId owner) {
        return viewer.current().is(owner) || isModerator();
    }

    MemberId requireWriter() {
        viewer.current().require(LibraryAction.WRITE);
        return viewer.current().requireMember();
    }

    /** Its owner or a moderator; a draft does not exist for others. */
    void requireEditor(Resource resource) {
        requireWriter();
        if (!mayEdit(resource.owner())) {
            if (resource.state() == ResourceState.DRAFT) {
                throw Resources.notFound();
            }
            throw new ForbiddenException("library.problem.notYours");
        }
    }

    void requireModerator() {
        viewer.current().require(LibraryAction.MODERATE);
    }
}
