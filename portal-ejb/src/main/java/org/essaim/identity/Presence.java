package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.essaim.identity.access.Passwords;
import org.essaim.identity.access.SecurityEvent;
import org.essaim.identity.access.SecurityLog;
import org.essaim.identity.access.SessionBook;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.viewer.CurrentViewer;

/** Makes sure that it is the member who sits at the keyboard, and not somebody who found the browser open. */
@ApplicationScoped
class Presence {

    private static final Duration FRESH = Duration.ofMinutes(10);

    @Inject
    private Accounts accounts;

    @Inject
    private SessionBook sessions;

    @Inject
    private Clock clock;

    @Inject
    private Passwords passwords;

    @Inject
    private Pacing pacing;

    @Inject
    private Throttle throttle;

    @Inject
    private SecurityLog log;

    @Inject
    private CurrentViewer viewer;

    /** Whether the viewer's session began a short time ago, with a password or a mailed link. */
    boolean isFresh(Optional<UUID> session) {
        var since = clock.instant().minus(FRESH);
        var member = viewer.current().requireMember();
        return session.filter(id -> sessions.beganAfter(id, member, since)).isPresent();
    }

    /**
     * The viewer, who signed in a short time ago or gives the password.
     *
     * @throws InvalidException for the field {@code current}
     */
    Credential require(String current, Optional<UUID> session, Visitor visitor) {
        // Before the session is looked at, so that a password which ends it meanwhile is noticed at the end.
        var member = atKeyboard();
        return isFresh(session) ? member : requirePassword(current, visitor);
    }

    /**
     * The viewer, whose password this is.
     *
     * @throws InvalidException for the field {@code current}
     */
    Credential requirePassword(String current, Visitor visitor) {
        var member = atKeyboard();
        var attempt = pacing.attempt(Throttled.PASSWORD, member, visitor);
        throttle.admit(attempt);
        if (!passwords.matches(current == null ? "" : current, member.passwordHash())) {
            log.note(SecurityEvent.PASSWORD_FAILED, Optional.of(member.member()), "");
            throw wrongPassword();
        }
        throttle.succeeded(attempt);
        return member;
    }

    static InvalidException wrongPassword() {
        return new InvalidException("current", "identity.problem.currentPassword");
    }

    private Credential atKeyboard() {
        return accounts.require(viewer.current().requireMember());
    }
}
