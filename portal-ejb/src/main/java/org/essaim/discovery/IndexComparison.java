package org.essaim.discovery;

import java.util.List;

/**
 * The index against its sources.
 *
 * @param indexed documents in the index
 * @param expected documents that the sources give
 * @param missing {@code kind:id} of documents that the index lacks, the first hundred
 * @param surplus of documents that no source gives, the first hundred
 * @param stale of documents that say something else than their source, the first hundred
 */
public record IndexComparison(
        long indexed, long expected, List<String> missing, List<String> surplus, List<String> stale) {

    public boolean isTrue() {
        return indexed == expected && missing.isEmpty() && surplus.isEmpty() && stale.isEmpty();
    }
}
