package org.essaim.search.lucene;

import java.io.IOException;
import java.lang.System.Logger.Level;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.essaim.search.IndexState.Status;
import org.essaim.search.lucene.IndexFiles.Pointer;

/** What was found on disk at start, open: never nothing, as an index that cannot be read is begun anew. */
record IndexOpening(OpenIndex index, Status status, String shape) {
    /** Opens the index that the pointer names, or begins one, and deletes what killed rebuilds left. */
    static IndexOpening of(IndexFiles files) throws IOException {
        Pointer pointer = files.pointer().orElse(null);
        OpenIndex index = pointer == null ? null : openIfReadable(files, pointer);
        if (index == null) {
            pointer = new Pointer(files.freshName(), false);
            index = new OpenIndex(files.path(pointer.name()));
            index.commit();
            files.point(pointer);
        }
        files.deleteAllBut(pointer.name());
        return new IndexOpening(index, status(pointer), pointer.shape());
    }

    private static OpenIndex openIfReadable(IndexFiles files, Pointer pointer) throws IOException {
        try {
            return new OpenIndex(files.path(pointer.name()));
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IllegalArgumentException e) {
            System.getLogger(IndexOpening.class.getName())
                    .log(Level.WARNING, "unreadable search index, begun anew: " + pointer.name() + ": " + e);
            return null;
        }
    }

    private static Status status(Pointer pointer) {
        if (!pointer.shape().equals(Fields.SHAPE)) {
            return Status.OUTDATED_SHAPE;
        }
        return pointer.complete() ? Status.READY : Status.MISSING;
    }
}
