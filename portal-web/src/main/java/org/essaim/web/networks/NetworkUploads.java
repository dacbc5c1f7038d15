package org.essaim.web.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.invitations.AddressFile;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.uploads.UploadAddress;
import org.essaim.web.uploads.Uploads;

/** A list of addresses to invite. */
@ApplicationScoped
class NetworkUploads implements Uploads {

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private CurrentViewer viewer;

    @Override
    public List<UploadAddress> addresses() {
        return List.of(new UploadAddress(NetworksRoutes.INVITATIONS, AddressFile.MOST_BYTES, this::admit));
    }

    private void admit(Map<String, String> values, long bytes) {
        viewer.current().require(NetworkAction.RUN, networks.require(values.get("slug")));
    }
}
