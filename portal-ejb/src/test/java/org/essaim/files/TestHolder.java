package org.essaim.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Target;

/** Hives: whoever is signed in sees those that stand. */
@ApplicationScoped
class TestHolder implements FileHolder {

    static final String KIND = "hive";

    record Hive(long value) implements Target {

        @Override
        public String kind() {
            return KIND;
        }
    }

    private final Set<Long> standing = ConcurrentHashMap.newKeySet();

    @Inject
    private CurrentViewer viewer;

    void stands(long id) {
        standing.add(id);
    }

    void falls(long id) {
        standing.remove(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isSeen(long id) {
        return viewer.current().isSignedIn() && standing.contains(id);
    }

    @Override
    public Set<Long> standing(Collection<Long> ids) {
        var left = new TreeSet<>(ids);
        left.retainAll(standing);
        return left;
    }
}
