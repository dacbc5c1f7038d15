package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.essaim.identity.access.Passwords;
import org.essaim.identity.access.SecurityEvent;
import org.essaim.identity.access.SecurityLog;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.ForbiddenException;
import org.essaim.shared.InvalidException;

/** Makes sure that it is the member who sits at the keyboard, and not somebody who found the browser open. */
@ApplicationScoped
class Presence {

    @Inject
    private Accounts accounts;

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

    /**
     * The viewer, whose password this is.
     *
     * @throws InvalidException for the field {@code current}
     * @throws ForbiddenException for a program
     */
    Credential requirePassword(String current, Visitor visitor) {
        var asking = viewer.current();
        var member = accounts.require(asking.requireMember());
        if (asking.scopes() != null) {
            throw new ForbiddenException("identity.problem.notByToken");
        }
        var attempt = pacing.attempt(Throttled.PASSWORD, member, visitor);
        throttle.admit(attempt);
        if (!passwords.matches(current == null ? "" : current, member.passwordHash())) {
            log.note(SecurityEvent.PASSWORD_FAILED, Optional.of(member.member()), "");
            throw new InvalidException("current", "identity.problem.currentPassword");
        }
        throttle.succeeded(attempt);
        return member;
    }
}
