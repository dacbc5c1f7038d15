package org.essaim.discussions;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.nodes.BackgroundLoop;
import org.essaim.shared.nodes.EachAlone;
import org.essaim.shared.nodes.NodeNews;
import org.essaim.shared.nodes.PortalStopping;

/**
 * Who follows a discussion live on this node. One thread tells them all; what is told is which posts are new, changed or
 * removed, and who may still read is asked each time. Nothing is held for a reader but their connection.
 */
@Singleton
@jakarta.ejb.Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@OpenTo(Caller.EVERYONE)
public class LiveReaders {

    /** So that proxies keep the connection, and one that is gone is noticed. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    /** Before a discussion whose readers could not be told is tried again. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private LiveChanges changes;

    private final Map<DiscussionId, Set<LiveReader>> readers = new ConcurrentHashMap<>();
    private final EachAlone<DiscussionId> changed = new EachAlone<>("telling live readers", PAUSE);
    private BackgroundLoop loop;
    private long lastBeat = System.nanoTime();

    @PostConstruct
    void start() {
        loop = new BackgroundLoop(threads, "essaim-live", HEARTBEAT, stopping -> round());
    }

    /** Ends every stream, so that nobody waits for them. */
    public void stopWith(@Observes PortalStopping stopping) {
        stop();
    }

    @PreDestroy
    void stop() {
        loop.close();
        readers.values().forEach(each -> each.forEach(LiveReader::end));
        readers.clear();
    }

    /** A discussion has changed, here or on another node. */
    public void hear(@Observes NodeNews.Told told) {
        if (told.kind().equals(DiscussionId.KIND)) {
            var id = new DiscussionId(told.id());
            if (readers.containsKey(id)) {
                changed.add(id);
                loop.nudge();
            }
        }
    }

    /** From now on this reader is told, and of what they have missed at once. */
    public void add(LiveReader reader) {
        readers.compute(reader.discussion(), (id, known) -> {
            Set<LiveReader> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(reader);
            return all;
        });
        changed.add(reader.discussion());
        loop.nudge();
    }

    /**
     * To be run once the reader's stream is over. It asks nothing of the container: streams end while that stops, too, where
     * a call of a boundary fails, once for each of them.
     */
    public Runnable leaving(LiveReader reader) {
        return () -> readers.computeIfPresent(reader.discussion(), (id, all) -> {
            all.remove(reader);
            return all.isEmpty() ? null : all;
        });
    }

    /** How many follow one live on this node. */
    public int count() {
        return readers.values().stream().mapToInt(Set::size).sum();
    }

    private boolean round() {
        changed.run(id -> tell(id, List.copyOf(readers.getOrDefault(id, Set.of()))));
        if (System.nanoTime() - lastBeat >= HEARTBEAT.toNanos()) {
            lastBeat = System.nanoTime();
            readers.values().forEach(all -> all.forEach(LiveReader::beat));
        }
        return false;
    }

    /** Who may read no more is told nothing, and their stream ends. */
    private void tell(DiscussionId id, List<LiveReader> all) {
        if (all.isEmpty()) {
            return;
        }
        var since = all.stream().mapToLong(LiveReader::told).min().orElse(0);
        var steps = changes.since(id, since);
        var members = new HashSet<>(
                all.stream().flatMap(each -> each.member().stream()).toList());
        var reach = changes.reach(id, members);
        for (var reader : all) {
            if (reach.isOpenTo(reader.member())) {
                steps.stream().filter(step -> step.number() > reader.told()).forEach(reader::tell);
            } else {
                reader.end();
            }
        }
    }
}
