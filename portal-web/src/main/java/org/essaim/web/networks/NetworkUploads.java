package org.essaim.web.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.invitations.AddressFile;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.Role;
import org.essaim.web.uploads.UploadAddress;
import org.essaim.web.uploads.Uploads;

/** A list of addresses to invite. */
@ApplicationScoped
class NetworkUploads implements Uploads {

    @Inject
    private CurrentViewer viewer;

    @Override
    public List<UploadAddress> addresses() {
        return List.of(new UploadAddress(NetworksRoutes.INVITATIONS, AddressFile.MOST_BYTES, this::admit));
    }

    /** Who runs a network, any; whether it is this one is asked by the boundary. */
    private void admit(Optional<Long> id, long bytes) {
        var now = viewer.current();
        now.requireMember();
        if (!now.has(Role.ADMIN) && now.grants().stream().noneMatch(NetworkUploads::isCoordination)) {
            throw new ForbiddenException("networks.problem.notYours");
        }
    }

    private static boolean isCoordination(Grant grant) {
        return grant.kind().equals(NetworkRole.COORDINATOR.kind())
                && grant.role().equals(NetworkRole.COORDINATOR.name());
    }
}
