package org.essaim.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.identity.TestAccounts.OTHER_PASSWORD;
import static org.essaim.identity.TestAccounts.PASSWORD;
import static org.essaim.identity.TestAccounts.account;
import static org.essaim.identity.TestAccounts.address;
import static org.essaim.identity.TestAccounts.from;
import static org.essaim.identity.TestAccounts.network;
import static org.essaim.identity.TestAccounts.somewhere;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.identity.TestAccounts.Owner;
import org.essaim.identity.access.AccountKey;
import org.essaim.identity.access.Attempt;
import org.essaim.identity.access.KnownDevices;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DomainTest
class ThrottleIT {

    private static final int TEACHERS = 60;

    @Inject
    private People people;

    @Inject
    private TestAccounts accounts;

    @Inject
    private SignUp signUp;

    @Inject
    private SignIn signIn;

    @Inject
    private PasswordReset reset;

    @Inject
    private Throttle throttle;

    @Inject
    private KnownDevices devices;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    @AfterEach
    void letTimeRun() {
        clock.letRun();
    }

    @Test
    void ofFortySimultaneousAttemptsFiveAreAdmitted() throws Exception {
        var account = AccountKey.of(address());
        var made = Race.winners(
                40,
                TooManyRequestsException.class,
                () -> throttle.admit(new Attempt(Throttled.SIGN_IN, account, network(), Optional.empty())));
        assertThat(made).isEqualTo(5);
    }

    @Test
    void everySpellingOfAnAddressIsTheSameAccount() throws Exception {
        var owner = accounts.signedIn();
        var local = owner.email().substring(0, owner.email().indexOf('@'));
        for (var spelling : List.of(
                owner.email(),
                owner.email().toUpperCase(Locale.ROOT),
                "  " + owner.email() + " ",
                local + "@ex\uFF41mple.org",
                local + "\uFF20EXAMPLE\u3002org")) {
            tryWrongly(spelling, network());
        }
        assertThatThrownBy(() -> signIn.enter(owner.email(), PASSWORD, false, somewhere()))
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void aThousandForeignAttemptsDoNotLockTheOwnerOutOfAKnownDevice() throws Exception {
        var owner = accounts.signedIn();
        clock.holdAt(Instant.now());
        var made = Race.winners(8, 1000, TooManyRequestsException.class, () -> tryWrongly(owner.email(), network()));
        assertThat(made).isEqualTo(5);
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> signIn.enter(owner.email(), "faute de frappe", false, at(owner)))
                    .isInstanceOf(InvalidException.class);
        }
        assertThat(signIn.enter(owner.email(), PASSWORD, false, at(owner)).key())
                .isNotNull();
    }

    @Test
    void anOwnerSlowedOnANewDeviceGetsInByResettingThePassword() throws Exception {
        var owner = accounts.signedIn();
        Race.winners(8, 50, TooManyRequestsException.class, () -> tryWrongly(owner.email(), network()));
        assertThatThrownBy(() -> signIn.enter(owner.email(), PASSWORD, false, somewhere()))
                .isInstanceOfSatisfying(TooManyRequestsException.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(1L));
        reset.ask(owner.email(), somewhere());
        reset.choose(accounts.link(LinkPurpose.RESET, owner.email()), OTHER_PASSWORD, false, somewhere());
        assertThat(signIn.enter(owner.email(), OTHER_PASSWORD, false, somewhere())
                        .key())
                .isNotNull();
    }

    @Test
    void aCopiedDeviceSecretIsUselessAfterTheNextSignIn() throws Exception {
        var owner = accounts.signedIn();
        assertThat(devices.find(owner.device(), Optional.of(owner.id()))).isPresent();
        var next =
                signIn.enter(owner.email(), PASSWORD, false, at(owner)).device().cookie();
        assertThat(devices.find(owner.device(), Optional.of(owner.id()))).isEmpty();
        assertThat(devices.find(next, Optional.of(owner.id()))).isPresent();
        assertThat(devices.find(next, Optional.of(accounts.signedIn().id()))).isEmpty();
    }

    @Test
    void aBrowserSharedByTwoMembersIsKnownForBothWithSeparateCounters() throws Exception {
        var first = accounts.signedIn();
        var second = accounts.signedIn();
        var shared = signIn.enter(second.email(), PASSWORD, false, at(first))
                .device()
                .cookie();
        assertThat(devices.find(shared, Optional.of(first.id()))).isPresent();
        var visitor = new Visitor(network(), "test", shared);
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.enter(first.email(), "faux", false, visitor))
                    .isInstanceOf(InvalidException.class);
        }
        assertThatThrownBy(() -> signIn.enter(first.email(), "faux", false, visitor))
                .isInstanceOf(TooManyRequestsException.class);
        var renewed =
                signIn.enter(second.email(), PASSWORD, false, visitor).device().cookie();
        assertThatThrownBy(() -> signIn.enter(first.email(), "faux", false, new Visitor(network(), "test", renewed)))
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void theOwnerIsWarnedOnceADayOfManyWrongPasswords() throws Exception {
        var owner = accounts.signedIn();
        for (var i = 0; i < 9; i++) {
            sql.change(
                    "insert into throttled_attempt (action, account, address, tried_at)"
                            + " values ('SIGN_IN', ?, 'x', now() - interval '1 hour')",
                    AccountKey.of(owner.id()).hash());
        }
        assertThat(lettersOfTries(owner)).isZero();
        tryWrongly(owner.email(), network());
        assertThat(lettersOfTries(owner)).isEqualTo(1);
        clock.pass(Duration.ofHours(1));
        tryWrongly(owner.email(), network());
        assertThat(lettersOfTries(owner)).isEqualTo(1);
    }

    @Test
    void sixtyTeachersOfOneSchoolCanSignUpAtOnce() throws Exception {
        var school = network();
        clock.holdAt(Instant.now());
        var signedUp = Race.results(2, TEACHERS, () -> {
            var email = address();
            signUp.begin(account(email), from(school));
            return sql.number("select count(*) from member where email = ?", email);
        });
        assertThat(signedUp).hasSize(TEACHERS).containsOnly(1L);
    }

    @Test
    void sixtyTeachersOfOneSchoolCanResetTheirPasswordsAtOnce() throws Exception {
        var school = network();
        clock.holdAt(Instant.now());
        var written = Race.results(6, TEACHERS, () -> {
            var email = address();
            people.enrol(aMember().writtenToAt(email));
            reset.ask(email, from(school));
            return sql.number(
                    "select count(*) from mail_outbox where template = 'identity-reset' and recipient = ?", email);
        });
        assertThat(written).hasSize(TEACHERS).containsOnly(1L);
    }

    @Test
    void attemptsOfOnePupilDoNotLockTheSchoolOut() throws Exception {
        var school = network();
        var victim = accounts.signedIn();
        var teacher = accounts.signedIn();
        Race.winners(8, 200, TooManyRequestsException.class, () -> tryWrongly(victim.email(), school));
        tryAccounts(60, school);
        assertThat(signIn.enter(teacher.email(), PASSWORD, false, from(school)).key())
                .isNotNull();
    }

    @Test
    void tryingEveryAccountSlowsTheNetworkButNoKnownDevice() throws Exception {
        var school = network();
        var owner = accounts.signedIn();
        clock.holdAt(Instant.now());
        tryAccounts(120, school);
        assertThatThrownBy(() -> signIn.enter(owner.email(), PASSWORD, false, from(school)))
                .isInstanceOfSatisfying(TooManyRequestsException.class, refusal -> assertThat(refusal.retryAfter())
                        .isLessThan(Duration.ofMinutes(3)));
        reset.ask(owner.email(), from(school));
        assertThat(signIn.enter(owner.email(), PASSWORD, false, new Visitor(school, "test", owner.device()))
                        .key())
                .isNotNull();
    }

    @Test
    void eachKindOfLetterHasItsOwnPace() throws Exception {
        var owner = accounts.signedIn();
        for (var i = 0; i < 3; i++) {
            reset.ask(owner.email(), somewhere());
        }
        assertThatThrownBy(() -> reset.ask(owner.email(), somewhere())).isInstanceOf(TooManyRequestsException.class);
        reset.ask(owner.email(), at(owner));
        signUp.again(owner.email(), somewhere());
        assertThat(signIn.enter(owner.email(), PASSWORD, false, somewhere()).key())
                .isNotNull();
    }

    /** A wrong password that is compared; refused like any other when it comes too early. */
    private boolean tryWrongly(String email, String network) {
        try {
            signIn.enter(email, "faux", false, from(network));
        } catch (InvalidException e) {
            return true;
        }
        throw new AssertionError("a wrong password opened an account");
    }

    private void tryAccounts(int accounts, String network) {
        for (var i = 0; i < accounts; i++) {
            throttle.admit(new Attempt(Throttled.SIGN_IN, AccountKey.of(address()), network, Optional.empty()));
        }
    }

    private long lettersOfTries(Owner owner) throws SQLException {
        return sql.number(
                "select count(*) from mail_outbox where template = 'identity-wrong-tries' and recipient = ?",
                owner.email());
    }

    private static Visitor at(Owner owner) {
        return new Visitor(network(), "test", owner.device());
    }
}
