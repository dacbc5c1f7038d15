package org.essaim.web.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.essaim.shared.nodes.PublicChanges;
import org.essaim.web.routes.Insiders;
import org.junit.jupiter.api.Test;

class PageCacheTest {

    private final PublicChanges changes = new PublicChanges();
    private final MovingClock clock = new MovingClock();
    private final PageCache cache = new PageCache(changes, clock);

    @Test
    void aCachedPageIsFound() {
        var page = page("une page");
        cache.keep("fr /scenarios", page, cache.state());
        assertThat(cache.find("fr /scenarios")).containsSame(page);
        assertThat(cache.find("en /scenarios")).isEmpty();
    }

    @Test
    void aPublicChangeEmptiesTheCache() {
        cache.keep("fr /scenarios", page("avant"), cache.state());
        changes.happened();
        assertThat(cache.find("fr /scenarios")).isEmpty();
    }

    @Test
    void aPageMadeDuringAChangeIsNeverServed() {
        var before = cache.state();
        changes.happened();
        cache.keep("fr /scenarios", page("avant"), before);
        assertThat(cache.find("fr /scenarios")).isEmpty();
    }

    @Test
    void aCachedPageExpires() {
        cache.keep("fr /scenarios", page("une page"), cache.state());
        clock.now = clock.now.plus(PageCache.LONGEST).plusMillis(1);
        assertThat(cache.find("fr /scenarios")).isEmpty();
    }

    @Test
    void longAddressesFillTheCacheToo() {
        var page = page("une page");
        for (var i = 0; i < 3_000; i++) {
            cache.keep("fr /scenarios?" + "x".repeat(8_000) + i, page, cache.state());
        }
        assertThat(cache.find("fr /scenarios?" + "x".repeat(8_000) + 0)).isEmpty();
        assertThat(cache.find("fr /scenarios?" + "x".repeat(8_000) + 2_999)).isPresent();
    }

    @Test
    void theOldestPagesLeaveAFullCache() {
        for (var i = 0; i < 200; i++) {
            cache.keep("fr /scenarios/" + i, noise(300_000, i), cache.state());
        }
        assertThat(cache.find("fr /scenarios/0")).isEmpty();
        assertThat(cache.find("fr /scenarios/199")).isPresent();
    }

    @Test
    void aHugePageIsNotCached() {
        cache.keep("fr /scenarios", noise(600_000, 1), cache.state());
        assertThat(cache.find("fr /scenarios")).isEmpty();
    }

    private static SharedPage page(String text) {
        return page(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SharedPage noise(int size, int seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return page(bytes);
    }

    private static SharedPage page(byte[] text) {
        return SharedPage.of(
                new SharedPage.Facts("/scenarios", Map.of("Content-Type", "text/html"), -1, Insiders.NOBODY), text);
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.EPOCH.plus(Duration.ofDays(20_000));

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
