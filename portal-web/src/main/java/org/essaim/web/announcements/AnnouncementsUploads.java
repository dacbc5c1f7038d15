package org.essaim.web.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.announcements.AnnouncementId;
import org.essaim.announcements.AnnouncementWriting;
import org.essaim.web.files.AttachedUploads;
import org.essaim.web.uploads.UploadAddress;
import org.essaim.web.uploads.Uploads;

/** Files of announcements, new and changed. */
@ApplicationScoped
class AnnouncementsUploads implements Uploads {

    @Inject
    private AnnouncementWriting writing;

    @Inject
    private AttachedUploads uploads;

    @Override
    public List<UploadAddress> addresses() {
        return uploads.at(
                id -> writing.said(new AnnouncementId(id)), AnnouncementsRoutes.NEW, AnnouncementsRoutes.CHANGE);
    }
}
