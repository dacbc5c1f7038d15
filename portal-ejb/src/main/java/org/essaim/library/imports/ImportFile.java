package org.essaim.library.imports;

import java.io.InputStream;
import org.essaim.shared.files.FileName;

/**
 * A file of resources as it arrives.
 *
 * @param name for people; empty for one that has none
 * @param rehearsal whether nothing shall be kept: what would happen is told
 * @param lines read once; closed by who opened them
 */
public record ImportFile(String name, boolean rehearsal, InputStream lines) {

    public ImportFile {
        name = name == null || name.isBlank() ? "" : FileName.of(name);
    }
}
