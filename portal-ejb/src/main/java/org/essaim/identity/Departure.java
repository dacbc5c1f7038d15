package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.CurrentViewer;

/** Leaving: out at once, erased some days later, and undone by signing in meanwhile. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@OpenTo(Caller.MEMBER)
public class Departure {

    @Inject
    private Presence presence;

    @Inject
    private Departures departures;

    @Inject
    private Settings settings;

    @Inject
    private CurrentViewer viewer;

    @Inject
    @Any
    private Instance<Parting> capabilities;

    /** What would become of things that the viewer is needed for. */
    public List<Parting.Consequence> consequences() {
        var member = viewer.current().requireMember();
        return capabilities.stream()
                .flatMap(each -> each.without(member).stream())
                .toList();
    }

    /** How long the viewer may come back. */
    public Duration grace() {
        return settings.days(Setting.LEAVING_DAYS);
    }

    /**
     * The viewer leaves.
     *
     * @param wishes what becomes of what they gave to others
     * @throws InvalidException for the field {@code current}
     * @throws RuleException when nobody would administer the portal any more
     */
    public void ask(String current, LastWishes wishes, Visitor visitor) {
        departures.ask(presence.requirePassword(current, visitor), wishes);
    }
}
