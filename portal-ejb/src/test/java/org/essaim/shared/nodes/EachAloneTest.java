package org.essaim.shared.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EachAloneTest {

    private final AtomicLong now = new AtomicLong();
    private final List<String> done = new ArrayList<>();
    private final EachAlone<String> work = new EachAlone<>("telling", Duration.ofSeconds(5), now::get);

    private void failing(String key) {
        if (key.equals("broken")) {
            throw new IllegalStateException("on purpose");
        }
        done.add(key);
    }

    @Test
    void oneThatFailsKeepsNoOtherFromItsTurn() {
        List.of("hive", "broken", "meadow", "wax").forEach(work::add);
        work.run(this::failing);
        assertThat(done).containsExactlyInAnyOrder("hive", "meadow", "wax");
        work.add("hive");
        work.run(this::failing);
        assertThat(done).hasSize(4);
    }

    @Test
    void whatFailedIsTriedAgainAfterAPauseAndNotBefore() {
        work.add("broken");
        work.run(this::failing);
        work.add("broken");
        work.run(done::add);
        assertThat(done).isEmpty();
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        work.run(done::add);
        work.run(done::add);
        assertThat(done).containsExactly("broken");
    }

    @Test
    void whatComesDuringItsOwnWorkIsDoneInTheNextRound() {
        work.add("hive");
        work.run(key -> {
            done.add(key);
            work.add(key);
        });
        work.run(done::add);
        assertThat(done).containsExactly("hive", "hive");
    }
}
