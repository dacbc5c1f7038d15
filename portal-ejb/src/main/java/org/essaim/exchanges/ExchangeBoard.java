package org.essaim.exchanges;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;

/** Reading offers and needs: those of a network, the page of one, the viewer's own. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class ExchangeBoard {

    /** Most that the page of one names as fitting. */
    private static final int FITS = 6;

    @Inject
    private ExchangeReading reading;

    @Inject
    private ExchangeFits fits;

    @Inject
    private CurrentViewer viewer;

    /** Open ones of a network, as the viewer may see them, the newest first. */
    public Page<ExchangeLine> page(ExchangeFilter filter, Slice slice) {
        return reading.page(filter, viewer.current(), slice);
    }

    /** The newest open ones of a network. */
    public List<ExchangeLine> latest(NetworkId network, int most) {
        return reading.latest(network, viewer.current(), most);
    }

    /**
     * The page of one.
     *
     * @throws NotFoundException when there is none, or none for the viewer
     */
    public ExchangeView exchange(ExchangeId id) {
        var now = viewer.current();
        var line = reading.require(id, now);
        var whole = reading.whole(id);
        var isInsider = now.may(NetworkAction.READ, line.network());
        var own = now.is(line.author());
        var isNamed = own || isInsider || (whole.membersShown() && whole.publicProfile());
        return new ExchangeView(
                line,
                whole.description(),
                Optional.of(whole.author()).filter(author -> isNamed),
                own,
                !own && now.may(NetworkAction.MODERATE, line.network()),
                line.isOpen() ? fits.of(line, now, FITS) : List.of());
    }

    /**
     * One in a line.
     *
     * @throws NotFoundException when there is none, or none for the viewer
     */
    public ExchangeLine line(ExchangeId id) {
        return reading.require(id, viewer.current());
    }

    /** All of the viewer's, in every state. */
    @OpenTo(Caller.MEMBER)
    public List<ExchangeLine> mine() {
        return reading.of(viewer.current().requireMember());
    }
}
