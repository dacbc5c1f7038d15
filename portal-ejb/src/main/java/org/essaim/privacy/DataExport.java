package org.essaim.privacy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.essaim.privacy.ExportRecords.ExportRow;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.files.FileStore;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.UnavailableException;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.CurrentViewer;

/** All that is held on the viewer, as a file: asked for, made in the background, fetched for some days. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@OpenTo(Caller.MEMBER)
public class DataExport {

    @Inject
    private ExportRecords records;

    @Inject
    private ExportWorker worker;

    @Inject
    private FileStore store;

    @Inject
    private Settings settings;

    @Inject
    private CurrentViewer viewer;

    /** The one that the viewer asked for last, while it is row. */
    public Optional<ExportView> mine() {
        return records.find(viewer.current().requireMember()).map(this::view);
    }

    /** Begins one in place of an earlier one; {@link ConflictException} while that is being made. */
    public void ask() {
        records.ask(viewer.current().requireMember());
        worker.nudge();
    }

    /** The viewer's file; {@link NotFoundException} when there is none, yet or any more. */
    public ExportContent open() {
        var member = viewer.current().requireMember();
        var row = records.find(member)
                .filter(each -> each.state() == ExportState.READY)
                .orElseThrow(() -> new NotFoundException("privacy.problem.noExport"));
        try {
            return new ExportContent(
                    "donnees-" + member + ".zip", row.size().orElseThrow(), store.read(row.fileName()));
        } catch (IOException e) {
            var unavailable = new UnavailableException("privacy.problem.exportUnavailable");
            unavailable.initCause(e);
            throw unavailable;
        }
    }

    private ExportView view(ExportRow row) {
        var until =
                Optional.ofNullable(row.readyAt()).map(ready -> ready.plus(settings.days(Setting.KEEP_EXPORTS_DAYS)));
        return new ExportView(row.state(), row.done(), row.total(), row.askedAt(), row.size(), until);
    }
}
