package org.essaim.exchanges.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.exchanges.ExchangeBoard;
import org.essaim.exchanges.ExchangeId;
import org.essaim.exchanges.ExchangeLine;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.CurrentViewer;

/** Whose offer or need is it, and may this viewer write about it? */
@ApplicationScoped
class ContactPolicy {

    @Inject
    private ExchangeBoard board;

    @Inject
    private CurrentViewer viewer;

    /** An open one of somebody else, which the viewer sees. */
    ExchangeLine requireOfAnother(ExchangeId id) {
        var exchange = board.line(id);
        if (viewer.current().is(exchange.author())) {
            throw new RuleException("exchanges.problem.yours");
        }
        if (!exchange.isOpen()) {
            throw new RuleException("exchanges.problem.closed");
        }
        return exchange;
    }

    /** One of the viewer's. */
    ExchangeLine requireOwn(ExchangeId id) {
        var exchange = board.line(id);
        if (!viewer.current().is(exchange.author())) {
            throw new ForbiddenException("exchanges.problem.notYours");
        }
        return exchange;
    }
}
