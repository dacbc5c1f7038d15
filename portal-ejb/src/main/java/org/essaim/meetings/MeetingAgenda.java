package org.essaim.meetings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.calendar.CalendarWriter;
import org.essaim.networks.MyNetwork;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;

/** Reading meetings: those of a network, the page of one, those that the viewer comes to. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class MeetingAgenda {

    @Inject
    private MeetingReading reading;

    @Inject
    private MeetingCalendar calendar;

    @Inject
    private CalendarWriter writer;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /** Of one network, as the viewer may see them: to come from the next one on, over from the last one back. */
    public Page<MeetingLine> page(MeetingFilter filter, Slice slice) {
        return reading.page(filter, viewer.current(), slice);
    }

    /** The next ones that take place. */
    public List<MeetingLine> next(NetworkId network, int most) {
        return reading.next(network, viewer.current(), most);
    }

    /** The next ones of all networks, of those that everyone may see. */
    public List<MeetingLine> nextForEveryone(int most) {
        return reading.nextForEveryone(most);
    }

    /** The next one of each network that has one, of those that everyone may see. */
    public Map<NetworkId, MeetingLine> nextOfEach() {
        return reading.nextOfEach().stream().collect(Collectors.toMap(MeetingLine::network, Function.identity()));
    }

    /** All between two moments, of a network that the viewer runs and of the others that they coordinate. */
    @OpenTo(Caller.MEMBER)
    public List<MeetingLine> planned(NetworkId network, Instant from, Instant until) {
        viewer.current().require(NetworkAction.RUN, network);
        var others = networks.mine().stream()
                .filter(each -> each.isActive() && each.isRun())
                .map(MyNetwork::id);
        return reading.between(
                Stream.concat(Stream.of(network), others).distinct().toList(), from, until);
    }

    /** To come, that the viewer comes to. */
    @OpenTo(Caller.MEMBER)
    public List<MeetingLine> mine() {
        return reading.comingTo(viewer.current().requireMember());
    }

    /**
     * One as a calendar program reads it (RFC 5545).
     *
     * @throws NotFoundException when there is none, or none for the viewer
     */
    public String calendar(MeetingId id) {
        var now = viewer.current();
        var line = reading.require(id, now);
        var comes = now.member().filter(member -> reading.comes(id, member)).isPresent();
        return writer.entry(calendar.entry(line, comes), now.locale());
    }

    /**
     * The page of one.
     *
     * @throws NotFoundException when there is none, or none for the viewer
     */
    public MeetingView meeting(MeetingId id) {
        var now = viewer.current();
        var line = reading.require(id, now);
        var whole = reading.whole(List.of(id)).get(0);
        var comes = now.member().filter(member -> reading.comes(id, member)).isPresent();
        var runs = now.may(NetworkAction.RUN, line.network());
        var isToCome = !line.isCancelled() && line.startsAt().isAfter(clock.instant());
        return new MeetingView(
                line,
                whole.description(),
                comes || runs ? whole.link() : "",
                whole.reason(),
                comes,
                new MeetingView.May(isToCome && whole.open() && !comes && !line.isFull(), runs),
                runs ? reading.guests(id) : List.of());
    }
}
