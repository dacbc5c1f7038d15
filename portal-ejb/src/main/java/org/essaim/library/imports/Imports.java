package org.essaim.library.imports;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.essaim.files.UploadCounts;
import org.essaim.library.content.LibraryScopes;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.files.FileStore.OverLimitException;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.nodes.ThisNode;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.TooLargeException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.CurrentViewer;

/** Imports of resources, for administrators (and their tokens with the scope {@value LibraryScopes#IMPORT}). */
@Stateless
@OpenTo(value = Caller.ADMIN, scopes = LibraryScopes.IMPORT)
public class Imports {

    private static final System.Logger LOG = System.getLogger(Imports.class.getName());

    @Inject
    private ImportSpool spool;

    @Inject
    private ImportRecords records;

    @Inject
    private ImportQueue queue;

    @Inject
    private ThisNode node;

    @Inject
    private UploadCounts counts;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Settings settings;

    /** Counts a file that the viewer is about to send, whatever becomes of it. */
    public void count() {
        counts.count(viewer.current().requireMember(), 1);
    }

    /** Takes all lines in, then imports them in the background, one import after the other. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportId start(ImportFile file) {
        var administrator = viewer.current().requireMember();
        try {
            var spooled = spool.take(file.lines());
            if (spooled.isOfAnotherKind()) {
                spool.delete(spooled.file());
                throw new InvalidException("file", "library.problem.importKind");
            }
            var id = records.add(administrator, node.name(), spooled, file);
            if (!records.isOf(id, spooled.file())) {
                // Sent a second time with the same key: the first one's lines are the ones that count.
                spool.delete(spooled.file());
            }
            queue.wake();
            return id;
        } catch (OverLimitException e) {
            var tooLarge = new TooLargeException("library.problem.importTooLarge", settings.maxImport() >> 20);
            tooLarge.initCause(e);
            throw tooLarge;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "an import did not arrive whole", e);
            var broken = new InvalidException("file", "library.problem.importNotReceived");
            broken.initCause(e);
            throw broken;
        }
    }

    public ImportProgress progress(ImportId id) {
        return records.require(id);
    }

    /** Stops it after the batch that is under way; what was imported stays. */
    public void cancel(ImportId id) {
        records.cancel(id);
    }

    /** All imports, the newest first, without their errors. */
    public Page<ImportProgress> list(Slice slice) {
        return records.list(slice);
    }

    /** Before a file arrives: refuses whoever may not import. */
    public void requireImporter() {
        viewer.current().requireMember();
    }
}
