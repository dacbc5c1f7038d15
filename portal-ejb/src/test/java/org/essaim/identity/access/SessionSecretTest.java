package org.essaim.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.essaim.identity.access.SessionSecret.Verdict;
import org.junit.jupiter.api.Test;

class SessionSecretTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String NEW = Secret.hashOf("new");
    private static final String OLD = Secret.hashOf("old");
    private static final String OLDEST = Secret.hashOf("oldest");

    @Test
    void theCurrentSecretOpensTheSession() {
        assertThat(rotated(Duration.ofMinutes(1), Duration.ofSeconds(59)).judge(NEW, true, NOW))
                .isEqualTo(Verdict.ACCEPT);
    }

    @Test
    void theFirstUseOfANewSecretIsRecorded() {
        assertThat(rotated(Duration.ofMinutes(1), null).judge(NEW, true, NOW)).isEqualTo(Verdict.RECEIVED);
    }

    @Test
    void aRememberedSecretIsReplacedAfterAQuarterOfAnHour() {
        var secret = rotated(Duration.ofMinutes(15), Duration.ofMinutes(14));
        assertThat(secret.judge(NEW, true, NOW)).isEqualTo(Verdict.ROTATE);
        assertThat(secret.judge(NEW, false, NOW)).isEqualTo(Verdict.ACCEPT);
    }

    @Test
    void theFormerSecretIsAcceptedForAMinute() {
        assertThat(rotated(Duration.ofSeconds(59), Duration.ofSeconds(58)).judge(OLD, true, NOW))
                .isEqualTo(Verdict.ACCEPT);
        assertThat(rotated(Duration.ofSeconds(90), Duration.ofSeconds(30)).judge(OLD, true, NOW))
                .isEqualTo(Verdict.ACCEPT);
    }

    @Test
    void theFormerSecretEndsTheSessionOnceTheNewOneWasUsed() {
        assertThat(rotated(Duration.ofMinutes(5), Duration.ofMinutes(4)).judge(OLD, true, NOW))
                .isEqualTo(Verdict.REVOKE);
    }

    @Test
    void aLostResponseDoesNotSignAnybodyOut() {
        assertThat(rotated(Duration.ofDays(3), null).judge(OLD, true, NOW)).isEqualTo(Verdict.ROTATE_AGAIN);
    }

    @Test
    void anUnknownSecretEndsTheSession() {
        assertThat(rotated(Duration.ofMinutes(1), null).judge(OLDEST, true, NOW))
                .isEqualTo(Verdict.REVOKE);
        assertThat(new SessionSecret(NEW, null, NOW, NOW).judge(OLD, false, NOW))
                .isEqualTo(Verdict.REVOKE);
    }

    private static SessionSecret rotated(Duration ago, Duration receivedAgo) {
        return new SessionSecret(NEW, OLD, NOW.minus(ago), receivedAgo == null ? null : NOW.minus(receivedAgo));
    }
}
