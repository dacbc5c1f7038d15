package org.essaim.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.essaim.shared.viewer.MemberId;

/** How many streams are open at once on this node: of one member, from one address, and in all. */
@ApplicationScoped
class StreamLimits {

    /** As many tabs as somebody reads in. */
    static final int OF_A_MEMBER = 6;

    /** A school reads from one address. */
    static final int OF_AN_ADDRESS = 60;

    static final int IN_ALL = 2_000;

    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    /** A place, to be given back by running it; empty when there is none. */
    synchronized Optional<Runnable> enter(Optional<MemberId> member, String address) {
        var person = member.map(each -> "member " + each);
        if (all >= IN_ALL
                || count(address) >= OF_AN_ADDRESS
                || person.filter(each -> count(each) >= OF_A_MEMBER).isPresent()) {
            return Optional.empty();
        }
        all++;
        open.merge(address, 1, Integer::sum);
        person.ifPresent(each -> open.merge(each, 1, Integer::sum));
        var left = new AtomicBoolean();
        return Optional.of(() -> {
            if (left.compareAndSet(false, true)) {
                leave(person, address);
            }
        });
    }

    private synchronized void leave(Optional<String> person, String address) {
        all--;
        lower(address);
        person.ifPresent(this::lower);
    }

    private void lower(String key) {
        open.computeIfPresent(key, (same, count) -> count > 1 ? count - 1 : null);
    }

    private int count(String key) {
        return open.getOrDefault(key, 0);
    }
}
