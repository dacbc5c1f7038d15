package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.essaim.identity.access.SessionRow;
import org.essaim.identity.access.Sessions;
import org.essaim.web.FormErrors;
import org.essaim.web.Texts;

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

    private List<SessionRow> rows;
    private boolean ended;

    public void open() {
        rows = sessions.mine(here.session());
    }

    public void end(UUID session) {
        ended = errors.attempt(() -> sessions.end(session));
        rows = null;
    }

    public void endOthers() {
        ended = errors.attempt(() -> sessions.endOthers(here.session()));
        rows = null;
    }

    public List<SessionRow> getRows() {
        if (rows == null) {
            open();
        }
        return rows;
    }

    /** « Firefox, Linux », as far as the browser tells. */
    public String device(SessionRow row) {
        if (row.browser().isEmpty()) {
            return row.system().isEmpty() ? texts.of("identity.sessions.unknown") : row.system();
        }
        return row.system().isEmpty()
                ? row.browser()
                : texts.of("identity.sessions.device", row.browser(), row.system());
    }

    public boolean isEnded() {
        return ended;
    }

    public boolean isAlone() {
        return getRows().size() < 2;
    }
}
