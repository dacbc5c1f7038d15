package org.essaim.exchanges;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Period;
import java.util.Set;
import org.essaim.audit.AuditLog;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkShowing;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.vocabulary.Vocabularies;

/**
 * What becomes of offers and needs: members of a network make them, their authors change, close and renew them, and who
 * looks after the network may take one away. The network is held before what belongs to it.
 */
@Stateless
@OpenTo(Caller.MEMBER)
public class ExchangeLife {

    /** For how long one is open that is renewed. */
    public static final Period RENEWAL = Period.ofMonths(3);

    /** Longest reason for taking one away, in characters. */
    public static final int LONGEST_REASON = 1_000;

    @Inject
    private Exchanges exchanges;

    @Inject
    private ExchangeReading reading;

    @Inject
    private ExchangeNews news;

    @Inject
    private NetworkShowing showing;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /**
     * Makes one; members whose own ones it fits are told.
     *
     * @throws ForbiddenException for who does not belong to the network
     * @throws InvalidException for what is wrong with its fields
     * @throws RuleException when the network is not open
     */
    @Once
    public ExchangeId propose(NetworkId network, ProposeExchange command) {
        viewer.current().require(NetworkAction.READ, network);
        requireOpen(network);
        command.check(exchanges.today(), vocabularies);
        showing.showAgain(network);
        var id = exchanges.add(network, viewer.current().requireMember(), command, clock.instant());
        news.fitting(reading.require(id, viewer.current()));
        return id;
    }

    private void requireOpen(NetworkId network) {
        if (!exchanges.home(network).open()) {
            throw new RuleException("exchanges.problem.notOpen");
        }
    }

    /** What its form begins with. */
    public ProposeExchange draft(ExchangeId id) {
        var line = requireOwn(id);
        return new ProposeExchange(
                line.side(),
                line.help(),
                line.title(),
                reading.whole(id).description(),
                Set.copyOf(line.disciplines()),
                Set.copyOf(line.levels()),
                line.flips(),
                line.mode(),
                line.town(),
                line.openUntil(),
                line.shownTo());
    }

    /**
     * Says something else of an open one.
     *
     * @throws InvalidException for what is wrong with its fields
     * @throws RuleException when it is closed
     */
    @Once
    public void change(ExchangeId id, ProposeExchange command) {
        var line = requireOwn(id);
        command.check(exchanges.today(), vocabularies);
        showing.showAgain(line.network());
        requireOpen(exchanges.hold(id));
        exchanges.change(id, command);
    }

    /**
     * Its author has found somebody, or looks no longer.
     *
     * @throws RuleException when it is closed already
     */
    public void close(ExchangeId id, boolean found) {
        var line = requireOwn(id);
        showing.showAgain(line.network());
        requireOpen(exchanges.hold(id));
        exchanges.become(id, found ? ExchangeState.FOUND : ExchangeState.CLOSED, line.openUntil());
    }

    /**
     * Open for another while from today on, also when its last day is over.
     *
     * @throws RuleException when its author closed it, it was taken away or its network is not open
     */
    public void renew(ExchangeId id) {
        var line = requireOwn(id);
        viewer.current().require(NetworkAction.READ, line.network());
        requireOpen(line.network());
        showing.showAgain(line.network());
        var held = exchanges.hold(id);
        if (held.state() != ExchangeState.OPEN && held.state() != ExchangeState.EXPIRED) {
            throw closed();
        }
        var until = exchanges.today().plus(RENEWAL);
        exchanges.become(id, ExchangeState.OPEN, until.isAfter(held.openUntil()) ? until : held.openUntil());
    }

    /**
     * Takes one away; its author is told why. For who looks after the network.
     *
     * @throws InvalidException without a reason
     * @throws RuleException when it is closed
     */
    @Once
    public void remove(ExchangeId id, String why) {
        var line = reading.require(id, viewer.current());
        viewer.current().require(NetworkAction.MODERATE, line.network());
        var reason = reason(why);
        showing.showAgain(line.network());
        requireOpen(exchanges.hold(id));
        exchanges.become(id, ExchangeState.REMOVED, line.openUntil());
        audit.record(ExchangesAudit.REMOVED, id, reason);
        news.removed(line, viewer.current().requireMember(), reason);
    }

    private static String reason(String typed) {
        var reason = Text.clean(typed);
        if (reason.isEmpty()) {
            throw new InvalidException("reason", "exchanges.problem.missing");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new InvalidException("reason", "problem.tooLong", LONGEST_REASON);
        }
        MarkdownRules.require("reason", reason);
        return reason;
    }

    private ExchangeLine requireOwn(ExchangeId id) {
        var line = reading.require(id, viewer.current());
        if (!viewer.current().is(line.author())) {
            throw new ForbiddenException("exchanges.problem.notYours");
        }
        return line;
    }

    private static void requireOpen(Exchanges.Held held) {
        if (held.state() != ExchangeState.OPEN) {
            throw closed();
        }
    }

    private static RuleException closed() {
        return new RuleException("exchanges.problem.closed");
    }
}
