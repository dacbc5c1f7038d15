package org.essaim.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.identity.TestAccounts.OTHER_PASSWORD;
import static org.essaim.identity.TestAccounts.PASSWORD;
import static org.essaim.identity.TestAccounts.account;
import static org.essaim.identity.TestAccounts.address;
import static org.essaim.identity.TestAccounts.somewhere;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.access.SessionCheck;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.SignInRequiredException;
import org.essaim.shared.viewer.Role;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.Test;

@DomainTest
class IdentityRulesIT {

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
    private MemberAdministration administration;

    @Inject
    private SessionCheck sessions;

    @Inject
    private Sql sql;

    @Test
    void signingUpTwiceAtOnceMakesOneAccount() throws Exception {
        var account = account(address());
        Race.results(3, () -> {
            signUp.begin(account, somewhere());
            return true;
        });
        assertThat(sql.number("select count(*) from member where email = ?", account.email()))
                .isEqualTo(1);
    }

    @Test
    void aKnownAddressGetsALetterAndNoSecondAccount() throws Exception {
        var email = address();
        people.enrol(aMember().named("Basile Romarin").writtenToAt(email));
        signUp.begin(account(email), somewhere());
        assertThat(sql.number("select count(*) from member where email = ? and name = 'Basile Romarin'", email))
                .isEqualTo(1);
        assertThat(sql.number("select count(*) from member where email = ?", email))
                .isEqualTo(1);
        assertThat(sql.number(
                        "select count(*) from mail_outbox where template = 'identity-known' and recipient = ?", email))
                .isEqualTo(1);
    }

    @Test
    void aConfirmationLinkWithoutThePasswordOpensNothing() throws Exception {
        var account = account(address());
        signUp.begin(account, somewhere());
        var link = accounts.link(LinkPurpose.CONFIRM, account.email());
        assertThatThrownBy(() -> signUp.confirm(link, "somebody else's guess", false, somewhere()))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> signIn.enter(account.email(), PASSWORD, false, somewhere()))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("invalid");
        var welcome = signUp.confirm(link, PASSWORD, false, somewhere());
        assertThat(sessions.check(welcome.key().cookie())).isPresent();
    }

    @Test
    void aLinkWorksOnceHoweverManyUseItTogether() throws Exception {
        var account = account(address());
        signUp.begin(account, somewhere());
        reset.ask(account.email(), somewhere());
        var link = accounts.link(LinkPurpose.RESET, account.email());
        var worked = Race.winners(6, NotFoundException.class, () -> {
            reset.choose(link, OTHER_PASSWORD, false, somewhere());
            return true;
        });
        assertThat(worked).isEqualTo(1);
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() throws Exception {
        var owner = accounts.signedIn();
        assertThat(sessions.check(owner.cookie())).isPresent();
        var link = accounts.link(LinkPurpose.RESET, owner.email());
        var welcome = reset.choose(link, OTHER_PASSWORD, false, somewhere());
        assertThat(sessions.check(owner.cookie())).isEmpty();
        assertThat(sessions.check(welcome.key().cookie())).isPresent();
        assertThatThrownBy(() -> signIn.enter(owner.email(), PASSWORD, false, somewhere()))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void onlyAdministratorsAtTheKeyboardAdministerMembers() throws Exception {
        var member = people.enrol(aMember());
        var administrator = people.enrol(aMember().administrator());
        var byToken = People.programOf(administrator, "members:read");
        assertThatThrownBy(() -> administration.file(member.requireMember()))
                .isInstanceOf(SignInRequiredException.class);
        assertThatThrownBy(() -> people.as(member, () -> administration.file(member.requireMember())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> people.as(byToken, () -> administration.file(member.requireMember())))
                .isInstanceOf(ForbiddenException.class);
    }

    /** Each writes in the audit who acted, which holds the row of the actor. */
    @Test
    void twoAdministratorsWhoChangeEachOtherDoNotDeadlock() throws Exception {
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
}
