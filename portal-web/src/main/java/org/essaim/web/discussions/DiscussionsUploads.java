package org.essaim.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.discussions.DiscussionId;
import org.essaim.discussions.DiscussionWriting;
import org.essaim.files.UploadQuota;
import org.essaim.shared.settings.Settings;
import org.essaim.web.uploads.UploadAddress;
import org.essaim.web.uploads.Uploads;

/** Files of a new discussion, and of an answer. */
@ApplicationScoped
class DiscussionsUploads implements Uploads {

    @Inject
    private DiscussionWriting writing;

    @Inject
    private UploadQuota quota;

    @Inject
    private Settings settings;

    @Override
    public List<UploadAddress> addresses() {
        return List.of(
                new UploadAddress(DiscussionsRoutes.NEW, settings.maxUpload(), this::admit),
                new UploadAddress(DiscussionsRoutes.ONE, settings.maxUpload(), this::admit));
    }

    private void admit(Optional<Long> id, long bytes) {
        quota.requireTurn();
        id.map(DiscussionId::new).ifPresent(writing::requireAnswering);
        if (bytes > 0) {
            quota.requireRoom(bytes);
        }
    }
}
