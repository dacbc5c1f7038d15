package org.essaim.web.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.announcements.AnnouncementId;
import org.essaim.announcements.AnnouncementWriting;
import org.essaim.files.UploadQuota;
import org.essaim.shared.settings.Settings;
import org.essaim.web.uploads.UploadAddress;
import org.essaim.web.uploads.Uploads;

/** Files of announcements, new and changed. */
@ApplicationScoped
class AnnouncementsUploads implements Uploads {

    @Inject
    private AnnouncementWriting writing;

    @Inject
    private UploadQuota quota;

    @Inject
    private Settings settings;

    @Override
    public List<UploadAddress> addresses() {
        return List.of(
                new UploadAddress(AnnouncementsRoutes.NEW, settings.maxUpload(), this::admit),
                new UploadAddress(AnnouncementsRoutes.CHANGE, settings.maxUpload(), this::admit));
    }

    private void admit(Optional<Long> id, long bytes) {
        quota.requireTurn();
        id.map(AnnouncementId::new).ifPresent(writing::said);
        if (bytes > 0) {
            quota.requireRoom(bytes);
        }
    }
}
