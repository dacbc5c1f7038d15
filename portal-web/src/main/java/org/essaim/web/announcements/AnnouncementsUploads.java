package org.essaim.web.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.essaim.announcements.AnnouncementId;
import org.essaim.announcements.AnnouncementWriting;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.shared.text.Digits;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.files.AttachedUploads;
import org.essaim.web.uploads.UploadAddress;
import org.essaim.web.uploads.Uploads;

/** Files of announcements, new and changed. */
@ApplicationScoped
class AnnouncementsUploads implements Uploads {

    @Inject
    private AnnouncementWriting writing;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private AttachedUploads uploads;

    @Override
    public List<UploadAddress> addresses() {
        return uploads.at(this::requireWriting, AnnouncementsRoutes.NEW, AnnouncementsRoutes.CHANGE);
    }

    private void requireWriting(Map<String, String> values) {
        if (values.containsKey("id")) {
            writing.said(new AnnouncementId(Digits.orNone(values.get("id"))));
        } else {
            viewer.current().require(NetworkAction.RUN, networks.require(values.get("slug")));
        }
    }
}
