package org.essaim.networks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** Reading networks: all of them, the viewer's own, the page of one. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class NetworkCatalogue {

    @Inject
    private NetworkReading reading;

    @Inject
    private NetworkAddresses addresses;

    @Inject
    private CurrentViewer viewer;

    /** Every network, by name. */
    public List<NetworkLine> all() {
        return reading.all();
    }

    /**
     * One network's page, as the viewer may see it.
     *
     * @throws NotFoundException when there is none of this address
     */
    public NetworkView network(String slug) {
        var id = addresses.find(slug).orElseThrow(NetworkReading::unknown);
        return reading.view(id, viewer.current());
    }

    /**
     * The line of the network at this address.
     *
     * @throws NotFoundException when there is none
     */
    public NetworkLine line(String slug) {
        return reading.line(addresses.find(slug).orElseThrow(NetworkReading::unknown));
    }

    /** Where the viewer belongs, belonged or asked to be, by name. */
    @OpenTo(Caller.MEMBER)
    public List<MyNetwork> mine() {
        return reading.of(viewer.current().requireMember());
    }

    /** Active memberships of a member, for other capabilities; asks nobody who is looking. */
    @OpenTo(Caller.PORTAL)
    public List<MyNetwork> of(MemberId member) {
        return reading.of(member).stream().filter(MyNetwork::isActive).toList();
    }

    /**
     * What the pages of a network's things say of it, in one statement.
     *
     * @throws NotFoundException when there is none of this address
     */
    public NetworkPlate plate(String slug) {
        return reading.plate(slug);
    }

    /** The network at this address; {@link NotFoundException} when there is none. */
    public NetworkId require(String slug) {
        return find(slug).orElseThrow(() -> new NotFoundException("networks.problem.unknown"));
    }

    /** The network at this address. */
    public Optional<NetworkId> find(String slug) {
        return addresses.find(slug);
    }
}
