package org.essaim.identity;

import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.People;
import org.essaim.testing.Sql;

/** Accounts with a password, and what their owners hold in their hands. */
@ApplicationScoped
class TestAccounts {

    static final String PASSWORD = "orage violet tambour 9";
    static final String OTHER_PASSWORD = "fenouil carnaval brique";

    @Inject
    private People people;

    @Inject
    private SignIn signIn;

    @Inject
    private Sql sql;

    /**
     * Somebody who has just signed in, to be remembered.
     *
     * @param cookie of the session
     * @param device of the browser
     */
    record Owner(Viewer viewer, String email, String cookie, String device) {

        MemberId id() {
            return viewer.requireMember();
        }

        Optional<UUID> session() {
            return Optional.of(sessionOf(cookie));
        }
    }

    Owner signedIn() throws Exception {
        var email = address();
        var member = people.enrol(aMember().writtenToAt(email).withPassword(PASSWORD));
        var welcome = signIn.enter(email, PASSWORD, true, somewhere());
        return new Owner(member, email, welcome.key().cookie(), welcome.device().cookie());
    }

    /** The database keeps no link that was mailed: another one of the same kind, and the last that works. */
    String link(LinkPurpose purpose, String email) throws SQLException {
        var member = new MemberId(sql.number("select id from member where email = ?", email));
        return people.link(member, purpose, email);
    }

    /** Moves the last renewal of a session's secret so much further back. */
    void renewedEarlier(String cookie, Duration time) throws SQLException {
        var seconds = time.toSeconds() + " seconds";
        sql.change(
                "update sign_in_session set rotated_at = rotated_at - cast(? as interval),"
                        + " received_at = received_at - cast(? as interval) where id = ?",
                seconds,
                seconds,
                sessionOf(cookie));
    }

    static UUID sessionOf(String cookie) {
        return UUID.fromString(cookie.substring(0, cookie.indexOf('.')));
    }

    static NewAccount account(String email) {
        return new NewAccount("Anémone Essai", email, PASSWORD, true, false, Locale.FRENCH);
    }

    static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    static String network() {
        return UUID.randomUUID().toString();
    }

    /** Each from another network, so that tests do not slow each other down. */
    static Visitor somewhere() {
        return from(network());
    }

    static Visitor from(String network) {
        return new Visitor(network, "test", null);
    }
}
