package org.essaim.files;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.essaim.shared.files.FileStore;
import org.essaim.shared.sql.Sql;

/** Deletes, every night, files of transactions that were rolled back, and of things that are no more. */
@Singleton
public class FileSweep {

    private static final System.Logger LOG = System.getLogger(FileSweep.class.getName());
    private static final Duration GRACE = Duration.ofDays(1);

    @Inject
    private Sql sql;

    @Inject
    private FileStore store;

    @Inject
    private Attachments attachments;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "20", persistent = false)
    void sweep() {
        attachments.forgetLeft();
        try {
            var deleted = store.sweep(clock.instant().minus(GRACE), this::isKnown);
            if (deleted > 0) {
                LOG.log(System.Logger.Level.INFO, "{0} orphan files deleted", deleted);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "orphan files stay until tomorrow", e);
        }
    }

    private boolean isKnown(String name) {
        return sql.statement("select exists (select 1 from stored_file where name = :name)")
                .with("name", name)
                .require(Boolean.class);
    }
}
