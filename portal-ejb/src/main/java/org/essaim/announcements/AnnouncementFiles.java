package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.essaim.files.AttachedFile;
import org.essaim.files.Attachments;
import org.essaim.files.FileHolder;
import org.essaim.files.FileId;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/**
 * Files of announcements, for who reads these. Those of a withdrawn one are open to nobody; they go with it, unless
 * moderators took it away, who may bring it back as it was.
 */
@ApplicationScoped
class AnnouncementFiles implements FileHolder {

    @Inject
    private Attachments attachments;

    @Inject
    private AnnouncementReading reading;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return AnnouncementId.KIND;
    }

    @Override
    public boolean isSeen(long id) {
        return reading.showsFiles(new AnnouncementId(id), viewer.current());
    }

    @Override
    public Set<Long> standing(Collection<Long> ids) {
        return Set.copyOf(
                sql.statement("select id from announcement where id = any(:ids) and (state <> 'WITHDRAWN' or removed)")
                        .withNumbers("ids", ids)
                        .list(Long.class));
    }

    List<AttachedFile> of(AnnouncementId id) {
        return attachments.of(AnnouncementId.KIND, Set.of(id.value())).getOrDefault(id.value(), List.of());
    }

    List<FileId> ids(AnnouncementId id) {
        return of(id).stream().map(AttachedFile::id).toList();
    }

    /** These and no others, from now on. */
    void put(AnnouncementId id, MemberId sender, List<FileId> files) {
        attachments.put(id, sender, files);
    }

    void forget(AnnouncementId id) {
        attachments.forget(AnnouncementId.KIND, Set.of(id.value()));
    }
}
