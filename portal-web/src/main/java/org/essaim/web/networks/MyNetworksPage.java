package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.essaim.networks.MembershipState;
import org.essaim.networks.MyNetwork;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkId;
import org.essaim.networks.members.MoveOffer;
import org.essaim.networks.members.NetworkJoining;
import org.essaim.networks.members.NetworkMoves;
import org.essaim.shared.text.Digits;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** The networks of the member: one click to leave one, and another to come back. */
@Named
@RequestScoped
public class MyNetworksPage {

    static final String PATH = "/compte/reseaux";

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private NetworkJoining joining;

    @Inject
    private NetworkMoves moves;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private Clock clock;

    private List<MyNetwork> all;
    private List<MoveOffer> offers;

    /** The button names the network, since the list may have changed meanwhile. */
    public void leave(String network) {
        var isRequest = getAll().stream()
                .anyMatch(each ->
                        each.id().value() == Digits.orNone(network) && each.state() == MembershipState.REQUESTED);
        change(network, joining::leave, isRequest ? "networks.done.tookBack" : "networks.done.left");
    }

    public void comeBack(String network) {
        change(network, joining::comeBack, "networks.done.joined");
    }

    /** The button names both: where from, and where to. */
    public void move(String both) {
        var parts = (both + "-").split("-", -1);
        errors.attempt(() -> {
            moves.move(new NetworkId(Digits.orNone(parts[0])), new NetworkId(Digits.orNone(parts[1])));
            notices.done("networks.done.moved");
            response.redirect(PATH);
        });
        all = null;
        offers = null;
    }

    /** Networks of the member's new académie. */
    public List<MoveOffer> getOffers() {
        if (offers == null) {
            offers = moves.offers();
        }
        return offers;
    }

    private void change(String network, Consumer<NetworkId> act, String done) {
        errors.attempt(() -> {
            act.accept(new NetworkId(Digits.orNone(network)));
            notices.done(done);
            response.redirect(PATH);
        });
        all = null;
    }

    /** Read when it is asked for: a form that is only shown again runs no view action. */
    public List<MyNetwork> getAll() {
        if (all == null) {
            all = networks.mine();
        }
        return all;
    }

    public boolean mayLeave(MyNetwork network) {
        return network.state() == MembershipState.ACTIVE || network.state() == MembershipState.REQUESTED;
    }

    public boolean mayComeBack(MyNetwork network) {
        return network.state() == MembershipState.LEFT
                && network.joined()
                && network.networkState().isOpen()
                && network.since().isAfter(clock.instant().minus(NetworkJoining.WAY_BACK));
    }
}
