package org.essaim.library.imports;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** At a start, tells the truth about imports that a stop interrupted. */
@Startup
@Singleton
@DependsOn("Startup")
public class ImportRecovery {

    @Inject
    private ImportRecords records;

    @Inject
    private ImportSpool spool;

    @Inject
    private ImportQueue queue;

    @PostConstruct
    void recover() {
        try {
            records.failInterrupted(queue.node(), spool.files());
            spool.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
