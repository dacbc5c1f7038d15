package org.essaim.web.exchanges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.exchanges.ExchangeBoard;
import org.essaim.exchanges.ExchangeHelp;
import org.essaim.exchanges.ExchangeId;
import org.essaim.exchanges.ExchangeSide;
import org.essaim.exchanges.ExchangeState;
import org.essaim.exchanges.ExchangeView;
import org.essaim.exchanges.contacts.SlotLine;
import org.essaim.exchanges.contacts.Visits;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkLine;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.text.Digits;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** The network and the offer or need that the address of a page names, and what the viewer may do there. */
@Named
@RequestScoped
public class ExchangeHere {

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private ExchangeBoard board;

    @Inject
    private Visits visits;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    /** Needed before a form is decoded as well. */
    @Inject
    @Param
    private String slug;

    @Inject
    @Param
    private String id;

    private NetworkLine network;
    private ExchangeView exchange;
    private List<SlotLine> slots;

    NetworkId network() {
        return networks.find(slug == null ? "" : slug)
                .orElseThrow(() -> new NotFoundException("networks.problem.unknown"));
    }

    ExchangeId id() {
        return new ExchangeId(Digits.read(id).orElseThrow(ExchangeHere::unknown));
    }

    /** View action of the form of a new one. */
    public void requireBelonging() {
        viewer.current().require(NetworkAction.READ, network());
    }

    /** View action of pages for the author alone. */
    public void requireOwn() {
        if (!getExchange().own()) {
            throw new ForbiddenException("exchanges.problem.notYours");
        }
    }

    /** View action of pages for who looks after the network. */
    public void requireCare() {
        getExchange();
        viewer.current().require(NetworkAction.MODERATE, network());
    }

    /** View action of forms that change it, as they are opened: what is closed has its page alone. */
    public void requireOpen() {
        var line = getExchange().line();
        if (line.state() != ExchangeState.OPEN) {
            notices.warn("exchanges.problem.closed");
            response.redirect(line.path());
        }
    }

    /** View action of the page of one: what is not there has no page. */
    public void open() {
        getExchange();
    }

    public boolean isSignedIn() {
        return viewer.current().isSignedIn();
    }

    /** Whether the viewer may offer or look for something here. */
    public boolean isBelonging() {
        return viewer.current().may(NetworkAction.READ, network())
                && getNetwork().state().isOpen();
    }

    public NetworkLine getNetwork() {
        if (network == null) {
            network = networks.line(slug == null ? "" : slug);
        }
        return network;
    }

    /** One of another network is not there. */
    public ExchangeView getExchange() {
        if (exchange == null) {
            exchange = board.exchange(id());
            if (!exchange.line().slug().equals(slug)) {
                throw unknown();
            }
        }
        return exchange;
    }

    /** Whether a class can be visited at times that its teacher says. */
    public boolean isVisit() {
        var line = getExchange().line();
        return line.help() == ExchangeHelp.VISIT && line.side() == ExchangeSide.OFFER;
    }

    /** When it can be visited. */
    public List<SlotLine> getSlots() {
        if (slots == null) {
            slots = isVisit() ? visits.slots(id()) : List.of();
        }
        return slots;
    }

    /** After a change. */
    void forget() {
        exchange = null;
        slots = null;
    }

    public String getPath() {
        return "/reseaux/" + slug + "/entraide";
    }

    private static NotFoundException unknown() {
        return new NotFoundException("exchanges.problem.unknown");
    }
}
