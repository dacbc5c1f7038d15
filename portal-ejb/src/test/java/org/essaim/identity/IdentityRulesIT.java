package org.essaim.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.essaim.identity.access.ApiTokens;
import org.essaim.identity.access.NewToken;
import org.essaim.identity.access.SessionCheck;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.identity.access.TokenCheck;
import org.essaim.shared.ForbiddenException;
import org.essaim.shared.InvalidException;
import org.essaim.shared.NotFoundException;
import org.essaim.shared.Role;
import org.essaim.shared.RuleException;
import org.essaim.shared.SignInRequiredException;
import org.essaim.shared.TooManyRequestsException;
import org.essaim.shared.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.Test;

@DomainTest
class IdentityRulesIT {

    private static final String PASSWORD = "orage violet tambour 9";

    @Inject
    private People people;

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

    @Inject
    private Sql sql;

    @Test
    void ofFortyTriesAtOnceFiveAreMade() throws Exception {
        var account = address();
        var made = Race.winners(40, TooManyRequestsException.class, () -> {
            throttle.admit(Throttled.SIGN_IN, account, visitor().address());
            return true;
        });
        assertThat(made).isEqualTo(5);
    }

    @Test
    void signingUpTwiceAtOnceMakesOneAccount() throws Exception {
        var account = account(address());
        Race.results(3, () -> {
            signUp.begin(account, visitor());
            return true;
        });
        assertThat(sql.number("select count(*) from member where email = ?", account.email()))
                .isEqualTo(1);
    }

    @Test
    void aKnownAddressGetsALetterAndNoSecondAccount() throws Exception {
        var email = address();
        people.enrol(aMember().named("Basile Romarin").writtenToAt(email));
        signUp.begin(account(email), visitor());
        assertThat(sql.number("select count(*) from member where email = ? and name = 'Basile Romarin'", email))
                .isEqualTo(1);
        assertThat(sql.number("select count(*) from member where email = ?", email))
                .isEqualTo(1);
        assertThat(sql.number(
                        "select count(*) from mail_outbox where template = 'identity-known' and recipient = ?", email))
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
        var worked = Race.winners(6, NotFoundException.class, () -> {
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
        var member = people.enrol(aMember());
        var cookie = cookieOf(member);
        var token = people.as(
                member,
                () -> tokens.issue(new NewToken("essai", Set.of("library:read"), Optional.of(Duration.ofDays(1)))));
        assertThat(tokenCheck.check(token)).isPresent();
        people.does(
                people.enrol(aMember().administrator()), () -> administration.suspend(member.requireMember(), "essai"));
        assertThat(sessions.check(cookie)).isEmpty();
        assertThat(tokenCheck.check(token)).isEmpty();
    }

    @Test
    void ofEightRequestsAtOnceOneGetsTheNewSecretAndAllAreServed() throws Exception {
        var cookie = cookieOf(people.enrol(aMember()));
        later(cookie, Duration.ofMinutes(20));
        var known = Race.results(8, () -> sessions.check(cookie));
        assertThat(known).doesNotContain(Optional.empty());
        assertThat(known)
                .filteredOn(each -> each.orElseThrow().renewed().isPresent())
                .hasSize(1);
    }

    @Test
    void aReplacedSecretEndsTheSessionForBoth() throws Exception {
        var cookie = cookieOf(people.enrol(aMember()));
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
        var member = people.enrol(aMember());
        var administrator = people.enrol(aMember().administrator());
        var byToken = People.programOf(administrator, "members:read");
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

    /** Each writes in the audit who acted, which holds the row of the actor. */
    @Test
    void twoAdministratorsWhoActOnEachOtherBothComeThrough() throws Exception {
        var one = people.enrol(aMember().administrator());
        var other = people.enrol(aMember().administrator());
        people.enrol(aMember().administrator());
        for (var i = 0; i < 10; i++) {
            var roles = i % 2 == 0 ? Set.of(Role.MODERATOR) : Set.of(Role.ADMIN);
            var actors = new ConcurrentLinkedQueue<>(List.of(one, other));
            Race.results(2, () -> {
                var actor = actors.remove();
                var target = (actor == one ? other : one).requireMember();
                people.does(actor, () -> administration.giveRoles(target, roles, "à tour de rôle"));
                return true;
            });
        }
        assertThat(people.as(
                        one, () -> administration.file(other.requireMember()).roles()))
                .contains(Role.ADMIN);
    }

    private String cookieOf(Viewer member) throws Exception {
        var email = sql.text(
                "select email from member where id = ?", member.requireMember().value());
        reset.ask(email, visitor());
        reset.choose(link("identity-reset", email), PASSWORD, visitor());
        return signIn.enter(email, PASSWORD, true, visitor()).key().cookie();
    }

    /** Moves the session's past so much further back. */
    private void later(String cookie, Duration time) throws SQLException {
        var seconds = time.toSeconds() + " seconds";
        sql.change(
                "update sign_in_session set rotated_at = rotated_at - cast(? as interval),"
                        + " received_at = received_at - cast(? as interval) where id = cast(? as uuid)",
                seconds,
                seconds,
                cookie.substring(0, cookie.indexOf('.')));
    }

    private String link(String template, String recipient) throws SQLException {
        var link = sql.text(
                "select placeholders->>'link' from mail_outbox where template = '" + template
                        + "' and recipient = ? order by id desc limit 1",
                recipient);
        return link.substring(link.indexOf('=') + 1);
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
