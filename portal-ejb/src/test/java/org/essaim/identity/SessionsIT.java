package org.essaim.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.essaim.identity.access.SessionCheck;
import org.essaim.testing.DomainTest;
import org.essaim.testing.Race;
import org.junit.jupiter.api.Test;

@DomainTest
class SessionsIT {

    @Inject
    private TestAccounts accounts;

    @Inject
    private SessionCheck sessions;

    @Test
    void ofEightRequestsAtOnceOneGetsTheNewSecretAndAllAreServed() throws Exception {
        var cookie = accounts.signedIn().cookie();
        accounts.renewedEarlier(cookie, Duration.ofMinutes(20));
        var known = Race.results(8, () -> sessions.check(cookie));
        assertThat(known).doesNotContain(Optional.empty());
        assertThat(known)
                .filteredOn(each -> each.orElseThrow().renewed().isPresent())
                .hasSize(1);
    }

    @Test
    void aReplacedSecretEndsTheSessionForBoth() throws Exception {
        var cookie = accounts.signedIn().cookie();
        accounts.renewedEarlier(cookie, Duration.ofMinutes(20));
        var renewed = renewed(cookie);
        assertThat(sessions.check(renewed)).isPresent();
        accounts.renewedEarlier(cookie, Duration.ofMinutes(2));
        assertThat(sessions.check(cookie)).isEmpty();
        assertThat(sessions.check(renewed)).isEmpty();
    }

    private String renewed(String cookie) {
        return sessions.check(cookie).orElseThrow().renewed().orElseThrow().cookie();
    }
}
