package org.essaim.web.request;

import java.util.HashMap;
import java.util.Map;

/**
 * How many requests of one client may be under way at once. A request whose body comes slowly holds a thread while it
 * does, and the server has {@value #THREADS}: a client that sends a hundred of them gets no more, and everybody else
 * goes on reading. A whole school comes from one address, so the bounds are far above what people do.
 */
final class ClientSlots {

    /** Of the listener, as the launcher and the commands for Payara Server set it. */
    static final int THREADS = 200;

    static final int OF_A_CLIENT = 100;
    static final int BODIES_OF_A_CLIENT = 32;
    static final int BODIES = 120;

    private static final class Count {
        private int requests;
        private int bodies;
    }

    private final Map<String, Count> counts = new HashMap<>();
    private int bodies;

    /** Takes a slot if there is one; then {@link #leave} must follow with the same arguments. */
    synchronized boolean enter(String client, boolean hasBody) {
        var count = counts.computeIfAbsent(client, address -> new Count());
        var isRoom = count.requests < OF_A_CLIENT && (!hasBody || count.bodies < BODIES_OF_A_CLIENT && bodies < BODIES);
        if (isRoom) {
            change(count, hasBody, 1);
        }
        if (count.requests == 0) {
            counts.remove(client);
        }
        return isRoom;
    }

    synchronized void leave(String client, boolean hasBody) {
        var count = counts.get(client);
        change(count, hasBody, -1);
        if (count.requests == 0) {
            counts.remove(client);
        }
    }

    private void change(Count count, boolean hasBody, int by) {
        count.requests += by;
        if (hasBody) {
            count.bodies += by;
            bodies += by;
        }
    }

    /** Clients with a request under way. */
    synchronized int clients() {
        return counts.size();
    }
}
