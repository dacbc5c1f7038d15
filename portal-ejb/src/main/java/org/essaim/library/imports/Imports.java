package org.essaim.library.imports;

import jakarta.ejb.Stateless;
import java.io.InputStream;
import org.essaim.shared.Page;

/** Imports of resources, for administrators (and their tokens with the scope {@value #SCOPE}). */
@Stateless
public class Imports {

    /** Scope of an API token. */
    public static final String SCOPE = "imports:write";

    /** Takes all lines in, then imports them in the background, one import after the other. */
    public ImportId start(InputStream lines) {
        throw new UnsupportedOperationException();
    }

    public ImportProgress progress(ImportId id) {
        throw new UnsupportedOperationException();
    }

    /** Stops it after the batch that is under way; what was imported stays. */
    public void cancel(ImportId id) {
        throw new UnsupportedOperationException();
    }

    /** All imports, the newest first, without their errors. */
    public Page<ImportProgress> list(int page) {
        throw new UnsupportedOperationException();
    }
}
