package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;

/** The writes that checking a session leads to, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@OpenTo(Caller.PORTAL)
public class SessionUpkeep {

    @Inject
    private SessionBook book;

    public void end(UUID session) {
        book.end(session);
    }

    public void seen(UUID session, boolean remembered, Instant now) {
        book.seen(session, remembered, now);
    }

    public Optional<SessionKey> rotate(SessionKey.Shown shown, Instant now) {
        return book.rotate(shown, now);
    }

    public Optional<SessionKey> rotateAgain(SessionKey.Shown shown, Instant now) {
        return book.rotateAgain(shown, now);
    }
}
