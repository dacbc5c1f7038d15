package org.essaim.files;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;

/** Files that wait until the form they came with is right. */
@Stateless
@OpenTo(Caller.MEMBER)
public class FileKeeping {

    @Inject
    private FileIntake intake;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** Keeps it for the viewer; what is wrong with it is said of the field {@value Attachments#FIELD}. */
    public FileId keep(Upload upload) {
        var stored = intake.take(upload, viewer.current().requireMember(), Attachments.FIELD);
        return sql.statement(
                        "insert into attached_file (file_name, place, kept_at) values (:stored, 0, :now) returning id")
                .with("stored", stored)
                .with("now", clock.instant())
                .require(FileId.class);
    }

    /** Those of these that the viewer sent, in their order. */
    public List<AttachedFile> own(List<FileId> files) {
        var numbers = files.stream().map(FileId::value).toList();
        return sql.statement("select a.id, f.original_name as name, f.media_type, f.size from attached_file a"
                        + " join stored_file f on f.name = a.file_name where a.id = any(:ids) and f.owner_id = :me"
                        + " order by array_position(:ids, a.id)")
                .withNumbers("ids", numbers)
                .with("me", viewer.current().requireMember())
                .list(AttachedFile.class);
    }
}
