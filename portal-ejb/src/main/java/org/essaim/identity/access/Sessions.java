package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;

/** The browsers that a member is signed in with: listed, and signed out. */
@Stateless
@OpenTo(Caller.MEMBER)
public class Sessions {

    @Inject
    private SessionBook book;

    @Inject
    private CurrentViewer viewer;

    /**
     * The viewer's own, the latest first.
     *
     * @param current the one that asks, if it is known
     */
    public List<SessionRow> mine(Optional<UUID> current) {
        return book.of(viewer.current().requireMember()).stream()
                .map(browser -> row(browser, current))
                .toList();
    }

    /** Ends one of the viewer's own; {@link NotFoundException} when it is not one. */
    public void end(UUID session) {
        if (!book.end(session, viewer.current().requireMember())) {
            throw new NotFoundException("identity.problem.sessionUnknown");
        }
    }

    /** Ends all sessions of the viewer but the present one; gives how many there were. */
    public int endOthers(Optional<UUID> current) {
        return book.endAll(viewer.current().requireMember(), current);
    }

    /** Signs out: whoever shows the cookie may end its session. */
    @OpenTo(Caller.EVERYONE)
    public void close(String cookie) {
        book.close(cookie);
    }

    private static SessionRow row(SessionBook.Browser browser, Optional<UUID> current) {
        var agent = UserAgent.of(browser.userAgent());
        return new SessionRow(
                browser.id(),
                agent.browser(),
                agent.system(),
                browser.createdAt(),
                browser.seenAt(),
                browser.remembered(),
                current.filter(browser.id()::equals).isPresent());
    }
}
