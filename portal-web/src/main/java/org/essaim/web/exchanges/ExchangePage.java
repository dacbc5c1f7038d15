package org.essaim.web.exchanges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.exchanges.ExchangeLife;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** One offer or need: its author closes it, who looks after the network may take it away. */
@Named
@RequestScoped
public class ExchangePage {

    @Inject
    private ExchangeLife life;

    @Inject
    private ExchangeHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private String reason;

    public void found() {
        close(true);
    }

    public void close() {
        close(false);
    }

    private void close(boolean found) {
        errors.attempt(() -> {
            life.close(here.id(), found);
            notices.done(found ? "exchanges.done.found" : "exchanges.done.closed");
            response.redirect(ExchangesRoutes.MINE);
        });
        here.forget();
    }

    public void remove() {
        errors.attempt(() -> {
            life.remove(here.id(), reason);
            notices.done("exchanges.done.removed");
            response.redirect(here.getPath());
        });
        here.forget();
    }

    public int getLongestReason() {
        return ExchangeLife.LONGEST_REASON;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
