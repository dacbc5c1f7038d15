package org.essaim.web.caching;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Keeps in memory what was used last, up to a weight in all. Safe for many threads. */
public final class BoundedCache<K, V> {

    private final Map<K, V> values = new LinkedHashMap<>(256, 0.75f, true);
    private final long most;
    private final ToLongFunction<V> weigher;
    private long weight;

    /**
     * @param most weight of all values together
     * @param weigher gives the weight of one value, always the same
     */
    public BoundedCache(long most, ToLongFunction<V> weigher) {
        this.most = most;
        this.weigher = weigher;
    }

    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Keeps the value; those not used for longest go, as far as needed. One that alone is too heavy is not kept. */
    public synchronized void keep(K key, V value) {
        forget(key);
        values.put(key, value);
        weight += weigher.applyAsLong(value);
        var eldest = values.values().iterator();
        while (weight > most && eldest.hasNext()) {
            weight -= weigher.applyAsLong(eldest.next());
            eldest.remove();
        }
    }

    public synchronized void forget(K key) {
        var before = values.remove(key);
        if (before != null) {
            weight -= weigher.applyAsLong(before);
        }
    }
}
