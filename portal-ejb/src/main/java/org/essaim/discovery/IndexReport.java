package org.essaim.discovery;

import java.time.Instant;
import java.util.Map;

/**
 * What the index is worth now.
 *
 * @param available whether it responds at all
 * @param complete whether a rebuild has filled it once; until then older things are missing
 * @param documents how many can be found
 * @param kinds the same by kind
 * @param waiting changes it has yet to hear of
 * @param failing those of them that failed at least once
 * @param oldestWaiting since when the oldest waits, or null
 * @param lastError what one of the failures was, or null
 * @param rebuild the running rebuild, or the last one, or null
 */
public record IndexReport(
        boolean available,
        boolean complete,
        long documents,
        Map<String, Long> kinds,
        long waiting,
        long failing,
        Instant oldestWaiting,
        String lastError,
        RebuildProgress rebuild) {}
