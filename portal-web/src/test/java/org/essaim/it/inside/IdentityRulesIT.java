package org.essaim.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.essaim.identity.MemberAdministration;
import org.essaim.identity.NewAccount;
import org.essaim.identity.PasswordReset;
import org.essaim.identity.SignIn;
import org.essaim.identity.SignUp;
import org.essaim.identity.Visitor;
import org.essaim.identity.access.ApiScope;
import org.essaim.identity.access.ApiTokens;
import org.essaim.identity.access.NewToken;
import org.essaim.identity.access.SessionCheck;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.identity.access.TokenCheck;
import org.essaim.shared.ForbiddenException;
import org.essaim.shared.InvalidException;
import org.essaim.shared.Role;
import org.essaim.shared.RuleException;
import org.essaim.shared.SignInRequiredException;
import org.essaim.shared.TooManyRequestsException;
import org.essaim.shared.Viewer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class IdentityRulesIT {

    private static final String PASSWORD = "orage violet tambour 9";

    @Inject
    private LibraryPeople people;

    @Inject
    private SignUp signUp;

    @Inject
    private SignIn signIn;

    @Inject
    private PasswordReset reset;

    @Inject
    private MemberAdministration administration;

    @Inject
    private SessionCheck sessions;

    @Inject
    private ApiTokens tokens;

    @Inject
    private TokenCheck tokenCheck;

    @Inject
    private Throttle throttle;

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource database;

    @Test
    void ofFortyTriesAtOnceFiveAreMade() throws Exception {
        var account = address();
        var made = race(40, () -> {
            throttle.admit(Throttled.SIGN_IN, account, visitor().address());
            return true;
        });
        assertThat(made).isEqualTo(5);
    }

    @Test
    void signingUpTwiceAtOnceMakesOneAccount() throws Exception {
        var account = account(address());
        race(3, () -> {
            signUp.begin(account, visitor());
            return true;
        });
        assertThat(count("select count(*) from member where email = ?", account.email()))
                .isEqualTo(1);
    }

    @Test
    void aKnownAddressGetsALetterAndNoSecondAccount() throws Exception {
        var email = "basile.romarin@example.org";
        var before =
                count("select count(*) from mail_outbox where template = 'identity-known' and recipient = ?", email);
        signUp.begin(account(email), visitor());
        assertThat(count("select count(*) from member where email = ?", email)).isEqualTo(1);
        assertThat(count("select count(*) from mail_outbox where template = 'identity-known' and recipient = ?", email))
                .isEqualTo(before + 1);
        assertThat(count("select count(*) from member where email = ? and name = 'Basile Romarin'", email))
                .isEqualTo(1);
    }

    @Test
    void theLinkAloneOpensNothing() throws Exception {
        var account = account(address());
        signUp.begin(account, visitor());
        var link = link("identity-confirm", account.email());
        assertThatThrownBy(() -> signUp.confirm(link, "somebody else's guess", false, visitor()))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> signIn.enter(account.email(), PASSWORD, false, visitor()))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("invalid");
        var welcome = signUp.confirm(link, PASSWORD, false, visitor());
        assertThat(sessions.check(welcome.key().cookie())).isPresent();
    }

    @Test
    void aLinkWorksOnceHoweverManyFollowIt() throws Exception {
        var account = account(address());
        signUp.begin(account, visitor());
        reset.ask(account.email(), visitor());
        var link = link("identity-reset", account.email());
        var worked = race(6, () -> {
            reset.choose(link, "fenouil carnaval brique", visitor());
            return true;
        });
        assertThat(worked).isEqualTo(1);
    }

    @Test
    void choosingAnotherPasswordShowsEverybodyElseTheDoor() throws Exception {
        var account = account(address());
        signUp.begin(account, visitor());
        var cookie = signUp.confirm(link("identity-confirm", account.email()), PASSWORD, true, visitor())
                .key()
                .cookie();
        reset.ask(account.email(), visitor());
        var welcome = reset.choose(link("identity-reset", account.email()), "fenouil carnaval brique", visitor());
        assertThat(sessions.check(cookie)).isEmpty();
        assertThat(sessions.check(welcome.key().cookie())).isPresent();
        assertThatThrownBy(() -> signIn.enter(account.email(), PASSWORD, false, visitor()))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void aSuspendedMemberIsOutAtOnceWithEveryBrowserAndProgram() throws Exception {
        var member = people.somebody();
        var cookie = cookieOf(member);
        var token = people.as(
                member,
                () -> tokens.issue(
                        new NewToken("essai", Set.of(ApiScope.LIBRARY_READ), Optional.of(Duration.ofDays(1)))));
        assertThat(tokenCheck.check(token)).isPresent();
        people.does(people.somebody(Role.ADMIN), () -> administration.suspend(member.requireMember(), "essai"));
        assertThat(sessions.check(cookie)).isEmpty();
        assertThat(tokenCheck.check(token)).isEmpty();
    }

    @Test
    void ofEightRequestsAtOnceOneGetsTheNewSecretAndAllAreServed() throws Exception {
        var cookie = cookieOf(people.somebody());
        later(cookie, Duration.ofMinutes(20));
        var served = new java.util.concurrent.atomic.AtomicInteger();
        var renewed = race(8, () -> {
            var known = sessions.check(cookie);
            served.addAndGet(known.isPresent() ? 1 : 0);
            return known.orElseThrow().renewed().isPresent();
        });
        assertThat(served).hasValue(8);
        assertThat(renewed).isEqualTo(1);
    }

    @Test
    void aReplacedSecretEndsTheSessionForBoth() throws Exception {
        var cookie = cookieOf(people.somebody());
        later(cookie, Duration.ofMinutes(20));
        var renewed =
                sessions.check(cookie).orElseThrow().renewed().orElseThrow().cookie();
        assertThat(sessions.check(renewed)).isPresent();
        later(cookie, Duration.ofMinutes(2));
        assertThat(sessions.check(cookie)).isEmpty();
        assertThat(sessions.check(renewed)).isEmpty();
    }

    @Test
    void administeringIsForAdministratorsAtTheKeyboard() throws Exception {
        var member = people.somebody();
        var administrator = people.somebody(Role.ADMIN);
        var byToken = new Viewer(
                administrator.requireMember(),
                administrator.roles(),
                Set.of("members:read"),
                Locale.FRENCH,
                Viewer.PARIS);
        assertThatThrownBy(() -> administration.file(member.requireMember()))
                .isInstanceOf(SignInRequiredException.class);
        assertThatThrownBy(() -> people.as(member, () -> administration.file(member.requireMember())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> people.as(byToken, () -> administration.file(member.requireMember())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() ->
                        people.does(administrator, () -> administration.suspend(administrator.requireMember(), "moi")))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void tooManyLettersToOneAddressAreRefused() {
        var email = address();
        for (var i = 0; i < 3; i++) {
            reset.ask(email, visitor());
        }
        assertThatThrownBy(() -> reset.ask(email, visitor())).isInstanceOf(TooManyRequestsException.class);
    }

    private String cookieOf(Viewer member) throws Exception {
        var email = text(
                "select email from member where id = ?", member.requireMember().value());
        reset.ask(email, visitor());
        reset.choose(link("identity-reset", email), PASSWORD, visitor());
        return signIn.enter(email, PASSWORD, true, visitor()).key().cookie();
    }

    /** Moves the session's past so much further back. */
    private void later(String cookie, Duration time) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update sign_in_session set rotated_at = rotated_at - cast(? as interval),"
                                + " received_at = received_at - cast(? as interval) where id = cast(? as uuid)")) {
            update.setString(1, time.toSeconds() + " seconds");
            update.setString(2, time.toSeconds() + " seconds");
            update.setString(3, cookie.substring(0, cookie.indexOf('.')));
            update.executeUpdate();
        }
    }

    private String link(String template, String recipient) throws SQLException {
        var link = text(
                "select placeholders->>'link' from mail_outbox where template = '" + template
                        + "' and recipient = ? order by id desc limit 1",
                recipient);
        return link.substring(link.indexOf('=') + 1);
    }

    private String text(String query, Object parameter) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, parameter);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private int count(String query, Object parameter) throws SQLException {
        return Integer.parseInt(text(query, parameter));
    }

    /** How many of so many at once gave true; refusals count as false. */
    private static int race(int runners, Callable<Boolean> action) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(runners);
        try {
            var results = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < runners; i++) {
                results.add(pool.submit(() -> {
                    start.await();
                    try {
                        return action.call();
                    } catch (RuntimeException e) {
                        return false;
                    }
                }));
            }
            start.countDown();
            var won = 0;
            for (var result : results) {
                won += result.get() ? 1 : 0;
            }
            return won;
        } finally {
            pool.shutdown();
        }
    }

    private static NewAccount account(String email) {
        return new NewAccount("Anémone Essai", email, PASSWORD, true, false, Locale.FRENCH);
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    /** Each from another place, so that tests do not slow each other down. */
    private static Visitor visitor() {
        return new Visitor(UUID.randomUUID().toString(), "test");
    }
}
