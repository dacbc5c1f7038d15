package org.essaim.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.identity.TestAccounts.address;
import static org.essaim.identity.TestAccounts.from;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.essaim.identity.access.SecurityLog;
import org.essaim.identity.access.TokenCheck;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.viewer.Role;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class SecurityLogIT {

    /** Words in capitals and pairs with ids, roles and scopes: no room for anything personal. */
    private static final String LINE = "[A-Z_]+ member=(\\d+|none)( [a-z]+=[A-Za-z0-9:,]*)*";

    @Inject
    private People people;

    @Inject
    private SignIn signIn;

    @Inject
    private MemberAdministration administration;

    @Inject
    private TokenCheck tokens;

    private final Logger logger = Logger.getLogger(SecurityLog.NAME);
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        logger.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(lines);
    }

    @Test
    void aFailedSignInIsLoggedWithoutWhatWasTyped() throws Exception {
        var email = address();
        var member = people.enrol(aMember().writtenToAt(email)).requireMember();
        assertThatThrownBy(() -> signIn.enter(email, "mot de passe volé", false, from("192.0.2.7")))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> signIn.enter(address(), "x", false, from("192.0.2.7")))
                .isInstanceOf(InvalidException.class);
        assertThat(lines.said())
                .contains("SIGN_IN_FAILED member=" + member + " attempts=1")
                .anyMatch(line -> line.startsWith("SIGN_IN_FAILED member=none"))
                .allMatch(line -> line.matches(LINE));
    }

    @Test
    void aChangeOfRolesIsLoggedOnceCommitted() throws Exception {
        var administrator = people.enrol(aMember().administrator());
        var member = people.enrol(aMember()).requireMember();
        people.does(
                administrator,
                () -> administration.giveRoles(member, Set.of(Role.MEMBER, Role.MODERATOR), "Élue par le bureau"));
        assertThat(lines.said())
                .contains("ROLES member=" + member + " by=" + administrator.requireMember() + " roles=MEMBER,MODERATOR")
                .allMatch(line -> line.matches(LINE));
    }

    @Test
    void anUnknownTokenIsLoggedWithoutItsText() {
        assertThat(tokens.check("essaim_secret")).isEmpty();
        assertThat(lines.said()).contains("TOKEN_REFUSED member=none").allMatch(line -> line.matches(LINE));
    }

    /** What was logged. */
    private static final class Lines extends Handler {
        private final List<String> said = new CopyOnWriteArrayList<>();

        List<String> said() {
            return said;
        }

        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
