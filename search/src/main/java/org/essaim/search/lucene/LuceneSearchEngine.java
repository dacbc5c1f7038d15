package org.essaim.search.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.essaim.search.Completion;
import org.essaim.search.CompletionQuery;
import org.essaim.search.IndexState;
import org.essaim.search.IndexState.Status;
import org.essaim.search.Rebuild;
import org.essaim.search.Removal;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchEngineException;
import org.essaim.search.SearchHits;
import org.essaim.search.SearchQuery;
import org.essaim.search.lucene.IndexFiles.Pointer;
import org.essaim.search.words.Completer;

/**
 * The port on Lucene, in a directory of a local disk that no other process uses. Each put or remove is one commit,
 * synced to disk before it returns, so send changes in batches. One thread refreshes twice a second; merges have one
 * thread more.
 */
public final class LuceneSearchEngine implements SearchEngine {
    private static final Logger LOG = System.getLogger(LuceneSearchEngine.class.getName());
    private static final Duration REFRESH_EVERY = Duration.ofMillis(500);

    private final IndexFiles files;
    private final Clock clock;
    private final Refresher refresher = new Refresher();

    /** Held shared while an index is searched, alone while it is exchanged. */
    private final ReentrantReadWriteLock serving = new ReentrantReadWriteLock();

    /** Held while writing, so that a rebuild begins and ends between writes. */
    private final Object writing = new Object();

    // Changed with both locks held.
    private OpenIndex current;
    private Status status;
    private String shape;
    private volatile LuceneRebuild rebuild;
    private volatile boolean closed;

    /**
     * Opens the index in a directory, or begins one.
     *
     * @throws SearchEngineException when the directory cannot be used, or is used by another process
     */
    public LuceneSearchEngine(Path directory) {
        this(directory, Clock.systemUTC(), REFRESH_EVERY);
    }

    /** With the clock that freshness is measured by, and the longest time a write stays unseen. */
    public LuceneSearchEngine(Path directory, Clock clock, Duration refreshEvery) {
        this.clock = clock;
        try {
            this.files = new IndexFiles(directory);
            var opening = IndexOpening.of(files);
            current = opening.index();
            status = opening.status();
            shape = opening.shape();
        } catch (IOException e) {
            throw new SearchEngineException("cannot open the search index in " + directory, e);
        }
        refresher.start(this::refresh, refreshEvery);
    }

    @Override
    public void put(Collection<SearchDocument> documents) {
        write(
                index -> index.put(documents),
                index -> index.hide(documents.stream().map(SearchDocument::key).toList()));
    }

    @Override
    public void remove(Collection<Removal> removals) {
        Write removal = index -> index.remove(removals, clock.millis());
        write(removal, removal);
    }

    private interface Write {
        void on(OpenIndex index) throws IOException;
    }

    /** To the live index and to the one being filled; documents do not fit an index of another shape. */
    private void write(Write write, Write whenOutdated) {
        synchronized (writing) {
            checkOpen();
            try {
                (status == Status.OUTDATED_SHAPE ? whenOutdated : write).on(current);
                if (rebuild != null) {
                    write.on(rebuild.index());
                }
                current.commit();
            } catch (IOException | AlreadyClosedException e) {
                reopenIfBroken();
                throw new SearchEngineException("cannot write to the search index", e);
            }
        }
    }

    /** A full disk or an interruption closes Lucene's writer for good; what was acknowledged is in the last commit. */
    private void reopenIfBroken() {
        if (current.isWritable()) {
            return;
        }
        serving.writeLock().lock();
        try {
            current.abandon();
            current = new OpenIndex(current.path());
        } catch (IOException | AlreadyClosedException e) {
            LOG.log(Level.ERROR, "the search index stays closed", e);
        } finally {
            serving.writeLock().unlock();
        }
    }

    @Override
    public SearchHits search(SearchQuery query) {
        return read(
                (searcher, index) -> new Searching(searcher, index.labels(), clock).search(query), SearchHits.none());
    }

    @Override
    public List<Completion> complete(CompletionQuery query) {
        return read((searcher, index) -> new Completer(new Completing(searcher, query)).complete(query), List.of());
    }

    @Override
    public void walk(Set<String> audience, Set<String> kinds, Consumer<SearchHits.Item> reader) {
        read(
                (searcher, index) -> {
                    Searching.walk(searcher, LuceneClauses.visible(audience, kinds), reader);
                    return reader;
                },
                reader);
    }

    @Override
    public IndexState state() {
        return read(
                (searcher, index) -> new IndexState(status, Searching.documents(searcher), shape, rebuild != null),
                new IndexState(Status.OUTDATED_SHAPE, 0, shape, false));
    }

    private interface Read<T> {
        T on(IndexSearcher searcher, OpenIndex index) throws IOException;
    }

    private <T> T read(Read<T> read, T nothing) {
        serving.readLock().lock();
        try {
            checkOpen();
            IndexSearcher searcher = current.acquire();
            try {
                return read.on(searcher, current);
            } catch (IllegalStateException | IllegalArgumentException e) {
                if (status == Status.OUTDATED_SHAPE) {
                    LOG.log(Level.DEBUG, "the older index cannot answer", e);
                    return nothing;
                }
                throw e;
            } finally {
                current.release(searcher);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw new SearchEngineException("cannot read the search index", e);
        } finally {
            serving.readLock().unlock();
        }
    }

    @Override
    public Rebuild rebuild() {
        synchronized (writing) {
            checkOpen();
            if (rebuild != null) {
                throw new IllegalStateException("a rebuild is under way");
            }
            try {
                var target = new OpenIndex(files.path(files.freshName()));
                current.copyTombstonesTo(target, clock.millis());
                rebuild = new LuceneRebuild(this, target);
                return rebuild;
            } catch (IOException | AlreadyClosedException e) {
                throw new SearchEngineException("cannot begin a new search index", e);
            }
        }
    }

    /** Exchanges the indexes; the old one is deleted once no search uses it. */
    void finish(LuceneRebuild finished) {
        OpenIndex old;
        synchronized (writing) {
            checkOpen();
            try {
                finished.index().commit();
                finished.index().refresh();
                var pointer = new Pointer(finished.index().path().getFileName().toString(), true);
                files.point(pointer);
            } catch (IOException | AlreadyClosedException e) {
                throw new SearchEngineException("cannot finish the new search index", e);
            }
            old = exchange(finished.index());
        }
        try {
            old.abandon();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the old search index did not close", e);
        }
        files.delete(old.path());
    }

    private OpenIndex exchange(OpenIndex next) {
        serving.writeLock().lock();
        try {
            OpenIndex old = current;
            current = next;
            status = Status.READY;
            shape = Fields.SHAPE;
            rebuild = null;
            return old;
        } finally {
            serving.writeLock().unlock();
        }
    }

    void cancel(LuceneRebuild cancelled) {
        synchronized (writing) {
            if (rebuild == cancelled) {
                rebuild = null;
            }
        }
        try {
            cancelled.index().abandon();
        } catch (IOException | AlreadyClosedException e) {
            LOG.log(Level.WARNING, "the new search index did not close", e);
        }
        files.delete(cancelled.index().path());
    }

    @Override
    public void refresh() {
        serving.readLock().lock();
        try {
            checkOpen();
            current.refresh();
        } catch (IOException | AlreadyClosedException e) {
            throw new SearchEngineException("cannot refresh the search index", e);
        } finally {
            serving.readLock().unlock();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new SearchEngineException("the search index is closed");
        }
    }

    @Override
    public void close() {
        LuceneRebuild unfinished;
        synchronized (writing) {
            if (closed) {
                return;
            }
            closed = true;
            unfinished = rebuild;
        }
        if (unfinished != null) {
            unfinished.cancel();
        }
        refresher.stop();
        serving.writeLock().lock();
        try {
            current.close();
        } catch (IOException e) {
            throw new SearchEngineException("the search index did not close well", e);
        } finally {
            serving.writeLock().unlock();
        }
        refresher.close();
    }
}
