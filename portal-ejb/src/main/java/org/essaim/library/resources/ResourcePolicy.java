package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.ForbiddenException;
import org.essaim.shared.MemberId;
import org.essaim.shared.Role;
import org.essaim.shared.Viewer;

/** May this viewer add, see before publication, change, bring back? */
@ApplicationScoped
class ResourcePolicy {

    private static final String WRITE = "library:write";

    @Inject
    private CurrentViewer viewer;

    Viewer current() {
        return viewer.current();
    }

    boolean isModerator() {
        return viewer.current().has(Role.MODERATOR) || viewer.current().has(Role.ADMIN);
    }

    boolean mayEdit(MemberId owner) {
        return viewer.current().is(owner) || isModerator();
    }

    MemberId requireWriter() {
        var member = viewer.current().requireMember();
        viewer.current().requireScope(WRITE);
        return member;
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
        requireWriter();
        if (!isModerator()) {
            throw new ForbiddenException("problem.roleRequired", Role.MODERATOR.name());
        }
    }
}
