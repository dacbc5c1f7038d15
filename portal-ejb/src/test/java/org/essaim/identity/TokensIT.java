package org.essaim.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.identity.TestAccounts.OTHER_PASSWORD;
import static org.essaim.identity.TestAccounts.PASSWORD;
import static org.essaim.identity.TestAccounts.somewhere;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.identity.TestAccounts.Owner;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.access.NewToken;
import org.essaim.identity.access.SessionCheck;
import org.essaim.identity.access.TokenCheck;
import org.essaim.identity.access.TokenLife;
import org.essaim.identity.access.TokenRow;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.Test;

@DomainTest
class TokensIT {

    private static final String NAME = "Moissonnage";

    @Inject
    private People people;

    @Inject
    private TestAccounts accounts;

    @Inject
    private TokenIssuing tokens;

    @Inject
    private TokenCheck check;

    @Inject
    private SessionCheck sessions;

    @Inject
    private PasswordReset reset;

    @Inject
    private Sql sql;

    @Test
    void issuingATokenNeedsThePasswordUnlessTheSignInIsRecent() throws Exception {
        var owner = accounts.signedIn();
        assertThat(asksPassword(owner)).isFalse();
        sql.change(
                "update sign_in_session set created_at = created_at - interval '11 minutes' where id = ?",
                owner.session().orElseThrow());
        assertThat(asksPassword(owner)).isTrue();
        assertThatThrownBy(() -> issue(owner, null, owner.session())).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> issue(owner, "faux", owner.session())).isInstanceOf(InvalidException.class);
        assertThat(check.check(issue(owner, PASSWORD, owner.session()))).isPresent();
    }

    @Test
    void neitherAMissingNorAForeignSessionReplacesThePassword() throws Exception {
        var owner = accounts.signedIn();
        var other = accounts.signedIn();
        assertThatThrownBy(() -> issue(owner, null, Optional.empty())).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> issue(owner, null, other.session())).isInstanceOf(InvalidException.class);
    }

    @Test
    void everyNewTokenExpiresAndIsAnnouncedToItsOwner() throws Exception {
        var owner = accounts.signedIn();
        issue(owner);
        sql.text("select issue_api_token(?, 'essaim.jar', '{search:read}', cast(random() as text))", owner.email());
        assertThat(sql.number(
                        "select count(*) from mail_outbox where template = 'identity-token' and recipient = ?"
                                + " and placeholders ?? 'until'",
                        owner.email()))
                .isEqualTo(2);
        assertThat(sql.number(
                        "select count(*) from api_token where member_id = ?"
                                + " and expires_at < now() + interval '366 days'",
                        owner.id().value()))
                .isEqualTo(2);
    }

    @Test
    void ofTwentySixSimultaneousTokensTwentyAreIssued() throws Exception {
        var owner = accounts.signedIn();
        assertThat(Race.winners(13, 26, RuleException.class, () -> issue(owner)))
                .isEqualTo(20);
        assertThat(sql.number(
                        "select count(*) from api_token where member_id = ?",
                        owner.id().value()))
                .isEqualTo(20);
        assertThatThrownBy(() -> issue(owner)).isInstanceOf(RuleException.class);
    }

    @Test
    void resettingThePasswordRevokesTokensUnlessDeclined() throws Exception {
        var owner = accounts.signedIn();
        var token = issue(owner);
        var kept = accounts.link(LinkPurpose.RESET, owner.email());
        assertThat(reset.openTokens(kept)).extracting(TokenRow::name).containsExactly(NAME);
        reset.choose(kept, OTHER_PASSWORD, false, somewhere());
        assertThat(check.check(token)).isPresent();
        reset.choose(accounts.link(LinkPurpose.RESET, owner.email()), PASSWORD, true, somewhere());
        assertThat(check.check(token)).isEmpty();
    }

    @Test
    void aUsedLinkListsNoTokens() throws Exception {
        var owner = accounts.signedIn();
        issue(owner);
        var link = accounts.link(LinkPurpose.RESET, owner.email());
        assertThat(reset.openTokens(link)).hasSize(1);
        reset.choose(link, OTHER_PASSWORD, false, somewhere());
        assertThat(reset.openTokens(link)).isEmpty();
    }

    @Test
    void suspendingAMemberEndsSessionsAndTokensAtOnce() throws Exception {
        var member = accounts.signedIn();
        var token = issue(member);
        assertThat(sessions.check(member.cookie())).isPresent();
        assertThat(check.check(token)).isPresent();
        people.suspend(member.id());
        assertThat(sessions.check(member.cookie())).isEmpty();
        assertThat(check.check(token)).isEmpty();
    }

    private boolean asksPassword(Owner owner) throws Exception {
        return people.as(owner.viewer(), () -> tokens.asksPassword(owner.session()));
    }

    /** Right after the sign-in, which stands for the password. */
    private String issue(Owner owner) throws Exception {
        return issue(owner, null, owner.session());
    }

    private String issue(Owner owner, String password, Optional<UUID> session) throws Exception {
        var token = new NewToken(NAME, Set.of("library:read"), TokenLife.MONTH);
        return people.as(owner.viewer(), () -> tokens.issue(token, password, session, somewhere()));
    }
}
