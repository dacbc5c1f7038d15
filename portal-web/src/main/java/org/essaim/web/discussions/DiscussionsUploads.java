package org.essaim.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.essaim.discussions.DiscussionId;
import org.essaim.discussions.DiscussionWriting;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.shared.text.Digits;
import org.essaim.web.files.AttachedUploads;
import org.essaim.web.uploads.UploadAddress;
import org.essaim.web.uploads.Uploads;

/** Files of a new discussion, and of an answer. */
@ApplicationScoped
class DiscussionsUploads implements Uploads {

    @Inject
    private DiscussionWriting writing;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private AttachedUploads uploads;

    @Override
    public List<UploadAddress> addresses() {
        return uploads.at(this::requireWriting, DiscussionsRoutes.NEW, DiscussionsRoutes.ONE);
    }

    private void requireWriting(Map<String, String> values) {
        if (values.containsKey("id")) {
            writing.requireAnswering(new DiscussionId(Digits.orNone(values.get("id"))));
        } else {
            writing.requireBeginning(networks.require(values.get("slug")));
        }
    }
}
