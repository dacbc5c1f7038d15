package org.essaim.files;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;

/** Attached files, for who may see what they are attached to. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class FileDownload {

    private record Place(String fileName, String thingKind, Long thingId, MemberId ownerId) {}

    @Inject
    private FileIntake files;

    @Inject
    private Instance<FileHolder> holders;

    @Inject
    private Instance<FileReaders> readers;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Sql sql;

    /** NotFoundException when there is none, or none for the viewer. */
    public FileContent open(FileId id) {
        var place = sql.statement("select a.file_name, a.thing_kind, a.thing_id, f.owner_id from attached_file a"
                        + " join stored_file f on f.name = a.file_name where a.id = :id")
                .with("id", id)
                .find(Place.class)
                .filter(this::isSeen)
                .orElseThrow(FileIntake::notFound);
        return files.open(place.fileName());
    }

    private boolean isSeen(Place place) {
        if (place.thingKind() == null) {
            return viewer.current().is(place.ownerId());
        }
        var thing = new Thing(place.thingKind(), place.thingId());
        return holders.stream().anyMatch(each -> each.kind().equals(thing.kind()) && each.isSeen(thing.value()))
                || readers.stream().anyMatch(each -> each.isRead(thing));
    }
}
