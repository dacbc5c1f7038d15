package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.essaim.identity.access.SessionRow;
import org.essaim.identity.access.Sessions;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.tags.Notices;
import org.essaim.web.words.Texts;

/** The browsers that are signed in, each with its door. */
@Named
@RequestScoped
public class SessionsPage {

    @Inject
    private Sessions sessions;

    @Inject
    private FormErrors errors;

    @Inject
    private Here here;

    @Inject
    private Texts texts;

    @Inject
    private Notices notices;

    private List<SessionRow> rows;

    public void open() {
        rows = sessions.mine(here.session());
    }

    /** Ends one; the button names it, since the list may have moved meanwhile. */
    public void end(String session) {
        act(() -> sessions.end(id(session)));
    }

    public void endOthers() {
        act(() -> sessions.endOthers(here.session()));
    }

    private void act(Runnable action) {
        errors.attempt(() -> {
            action.run();
            notices.done("identity.sessions.ended");
            here.go("/compte/sessions");
        });
        rows = null;
    }

    private static UUID id(String session) {
        try {
            return UUID.fromString(session);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("identity.problem.sessionUnknown");
        }
    }

    public List<SessionRow> getRows() {
        if (rows == null) {
            open();
        }
        return rows;
    }

    /** « Firefox, Linux », as far as the browser says. */
    public String device(SessionRow row) {
        if (row.browser().isEmpty()) {
            return row.system().isEmpty() ? texts.of("identity.sessions.unknown") : row.system();
        }
        return row.system().isEmpty()
                ? row.browser()
                : texts.of("identity.sessions.device", row.browser(), row.system());
    }

    public boolean isAlone() {
        return getRows().size() < 2;
    }
}
