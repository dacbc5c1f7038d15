package org.essaim.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.essaim.library.imports.ImportProgress.LineError;
import org.essaim.library.imports.ImportRecords.OverException;
import org.essaim.library.imports.ImportRecords.Task;
import org.essaim.library.imports.LineParser.UnusableLineException;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.Vocabularies;

/** Runs one import from its first line to its last, batch after batch, each in a transaction of its own. */
@ApplicationScoped
class ImportRunner {

    static final int BATCH = 200;

    private static final System.Logger LOG = System.getLogger(ImportRunner.class.getName());

    @Inject
    private ImportRecords records;

    @Inject
    private ImportRows rows;

    @Inject
    private ImportSpool spool;

    @Inject
    private Vocabularies vocabularies;

    /**
     * @param stopping whether the portal is about to end
     */
    void run(Task task, BooleanSupplier stopping) {
        try (var reader = spool.open(task.file())) {
            var going = new Going(task);
            var line = reader.next();
            while (line != null && !going.stopped && !stopping.getAsBoolean()) {
                going.take(line);
                line = reader.next();
            }
            going.flush();
            if (line != null && !going.stopped) {
                records.finish(task.id(), ImportState.FAILED, ImportRecords.STOPPED);
            } else {
                records.finish(task.id(), going.stopped ? ImportState.CANCELLED : ImportState.DONE, "");
            }
        } catch (OverException e) {
            LOG.log(System.Logger.Level.WARNING, "import " + task.id() + " stops: " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "import " + task.id() + " failed", e);
            records.finish(task.id(), ImportState.FAILED, ImportRecords.BROKEN);
        } finally {
            spool.delete(task.file());
        }
    }

    /** One import on its way. */
    private final class Going {
        private final Task task;
        private final ImportTally tally = new ImportTally();
        private final LineParser parser =
                new LineParser((kind, text) -> vocabularies.match(kind, text).map(Term::code));
        private final List<ImportedResource> batch = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();

        /** Of a rehearsal: ids of the lines behind us, which it does not find in the database. */
        private final Set<String> passed = new HashSet<>();

        private int lines;
        private boolean stopped;

        Going(Task task) {
            this.task = task;
        }

        void take(NdjsonLine line) {
            try {
                var resource = parser.parse(line);
                if (!ids.add(resource.externalId())) {
                    flush();
                    ids.add(resource.externalId());
                }
                batch.add(resource);
            } catch (UnusableLineException e) {
                tally.failed(e.error());
            }
            parser.takeRemarks().forEach(tally::remark);
            if (++lines >= BATCH) {
                flush();
            }
        }

        void flush() {
            if (!stopped && lines > 0) {
                stopped = !(task.rehearsal() ? rehearse() : write());
                batch.clear();
                ids.clear();
                lines = 0;
            }
        }

        private boolean rehearse() {
            var goesOn = rows.rehearse(task, batch, passed, tally);
            batch.forEach(each -> passed.add(each.externalId()));
            return goesOn;
        }

        private boolean write() {
            try {
                return rows.write(task, batch, tally);
            } catch (PersistenceException e) {
                LOG.log(System.Logger.Level.WARNING, "a batch of import " + task.id() + " is tried line by line", e);
                batch.forEach(this::writeAlone);
                return rows.write(task, List.of(), tally);
            }
        }

        private void writeAlone(ImportedResource resource) {
            try {
                rows.write(task, List.of(resource), tally);
            } catch (PersistenceException e) {
                tally.failed(new LineError(resource.number(), "library.problem.import.refused", List.of()));
            }
        }
    }
}
