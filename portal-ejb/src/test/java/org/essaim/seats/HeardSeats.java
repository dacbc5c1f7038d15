package org.essaim.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What an owner hears of its seats. */
@ApplicationScoped
class HeardSeats {

    private final Queue<SeatEvent> heard = new ConcurrentLinkedQueue<>();

    void hear(@Observes SeatEvent event) {
        heard.add(event);
    }

    List<String> of(PoolId pool) {
        return heard.stream()
                .filter(event -> event.pool().equals(pool))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }
}
