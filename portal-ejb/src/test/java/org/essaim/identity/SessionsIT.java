package org.essaim.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.identity.TestAccounts.sessionOf;
import static org.essaim.identity.TestAccounts.somewhere;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.essaim.identity.access.NewToken;
import org.essaim.identity.access.SessionCheck;
import org.essaim.identity.access.TokenLife;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.shared.problem.InvalidException;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.Test;

@DomainTest
class SessionsIT {

    @Inject
    private TestAccounts accounts;

    @Inject
    private Accounts steps;

    @Inject
    private AccountSecurity security;

    @Inject
    private People people;

    @Inject
    private SessionCheck sessions;

    @Inject
    private Sql sql;

    @Test
    void ofEightSimultaneousRequestsOneGetsTheNewSecretAndAllAreServed() throws Exception {
        var cookie = accounts.signedIn().cookie();
        accounts.renewedEarlier(cookie, Duration.ofMinutes(20));
        var known = Race.results(8, () -> sessions.check(cookie));
        assertThat(known).doesNotContain(Optional.empty());
        assertThat(known)
                .filteredOn(each -> each.orElseThrow().renewed().isPresent())
                .hasSize(1);
    }

    @Test
    void showingAReplacedSecretEndsTheSession() throws Exception {
        var cookie = accounts.signedIn().cookie();
        accounts.renewedEarlier(cookie, Duration.ofMinutes(20));
        var renewed = renewed(cookie);
        assertThat(sessions.check(renewed)).isPresent();
        accounts.renewedEarlier(cookie, Duration.ofMinutes(2));
        assertThat(sessions.check(cookie)).isEmpty();
        assertThat(sessions.check(renewed)).isEmpty();
    }

    @Test
    void aSessionEndsAtItsLongestLifeHoweverOftenItIsUsed() throws Exception {
        var cookie = accounts.signedIn().cookie();
        beganEarlier(cookie, Duration.ofDays(89));
        accounts.renewedEarlier(cookie, Duration.ofMinutes(20));
        var renewed = renewed(cookie);
        assertThat(sessions.check(renewed)).isPresent();
        beganEarlier(renewed, Duration.ofHours(25));
        assertThat(sessions.check(renewed)).isEmpty();
    }

    /** Looking at a password takes long enough for its owner to choose another in between. */
    @Test
    void aPasswordThatWasReplacedWhileItWasLookedAtLetsNobodyIn() throws Exception {
        var owner = accounts.signedIn();
        var judged = steps.find(new EmailAddress(owner.email())).orElseThrow();
        var token = new NewToken("Récolte", Set.of("library:read"), TokenLife.MONTH);
        people.does(
                owner.viewer(),
                () -> security.changePassword(
                        TestAccounts.PASSWORD, TestAccounts.OTHER_PASSWORD, true, owner.session(), somewhere()));
        assertThatThrownBy(() -> steps.enter(judged, true, somewhere())).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> steps.issueToken(judged, token)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> steps.changePassword(judged, "x", false, Optional.empty()))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> steps.askAddress(judged, new EmailAddress(TestAccounts.address())))
                .isInstanceOf(InvalidException.class);
        assertThat(sql.number(
                        "select count(*) from sign_in_session where member_id = ?",
                        owner.id().value()))
                .as("the owner's own")
                .isEqualTo(1);
    }

    @Test
    void whoIsSuspendedWhileTheyComeInIsNotIn() throws Exception {
        var owner = accounts.signedIn();
        var judged = steps.find(new EmailAddress(owner.email())).orElseThrow();
        people.suspend(owner.id());
        assertThatThrownBy(() -> steps.enter(judged, true, somewhere())).isInstanceOf(InvalidException.class);
        assertThat(sql.number(
                        "select count(*) from sign_in_session where member_id = ?",
                        owner.id().value()))
                .isZero();
    }

    @Test
    void theDatabaseRefusesToProlongASessionBeyondItsEnd() throws Exception {
        var session = sessionOf(accounts.signedIn().cookie());
        assertThatThrownBy(() -> sql.change(
                        "update sign_in_session set expires_at = created_at + interval '91 days' where id = ?",
                        session))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("sign_in_session_longest");
    }

    /** As if it had begun so much earlier, and had been used until now. */
    private void beganEarlier(String cookie, Duration time) throws SQLException {
        var by = "interval '" + time.toSeconds() + " seconds'";
        sql.change(
                "update sign_in_session set created_at = created_at - " + by + ", expires_at = least(expires_at,"
                        + " created_at - " + by + " + interval '90 days') where id = ?",
                sessionOf(cookie));
    }

    private String renewed(String cookie) {
        return sessions.check(cookie).orElseThrow().renewed().orElseThrow().cookie();
    }
}
