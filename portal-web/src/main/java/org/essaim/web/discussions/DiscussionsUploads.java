package org.essaim.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.discussions.DiscussionId;
import org.essaim.discussions.DiscussionWriting;
import org.essaim.web.files.AttachedUploads;
import org.essaim.web.uploads.UploadAddress;
import org.essaim.web.uploads.Uploads;

/** Files of a new discussion, and of an answer. */
@ApplicationScoped
class DiscussionsUploads implements Uploads {

    @Inject
    private DiscussionWriting writing;

    @Inject
    private AttachedUploads uploads;

    @Override
    public List<UploadAddress> addresses() {
        return uploads.at(
                id -> writing.requireAnswering(new DiscussionId(id)), DiscussionsRoutes.NEW, DiscussionsRoutes.ONE);
    }
}
