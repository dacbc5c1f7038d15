package org.essaim.web.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.essaim.announcements.AnnouncementBoard;
import org.essaim.announcements.AnnouncementLine;
import org.essaim.networks.MembershipChanged;
import org.essaim.shared.nodes.PublicChanges;
import org.essaim.shared.viewer.MemberId;
import org.essaim.web.caching.BoundedCache;
import org.essaim.web.sharing.Html;
import org.essaim.web.sharing.Slot;
import org.essaim.web.sharing.Visit;
import org.essaim.web.words.Texts;

/** On the home page: the last announcement of the member's networks, kept for a moment. */
@ApplicationScoped
class MyAnnouncementsSlot implements Slot {

    private static final System.Logger LOG = System.getLogger(MyAnnouncementsSlot.class.getName());
    private static final int MOST_KEPT = 2_000;
    private static final long LONGEST_MILLIS = 30_000;

    private record Kept(List<AnnouncementLine> lines, long changes, long until) {}

    private final BoundedCache<MemberId, Kept> kept = new BoundedCache<>(MOST_KEPT, each -> 1);

    @Inject
    private AnnouncementBoard board;

    @Inject
    private PublicChanges changes;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "myAnnouncements";
    }

    @Override
    public void write(Html out, Visit visit) {
        for (var line : lines(visit.viewer().requireMember())) {
            out.open("p")
                    .open("span", "class", "small soft")
                    .say(Texts.text(visit.viewer().locale(), "announcements.home.last", line.networkName()))
                    .close("span")
                    .say(" ");
            out.open("a", "href", visit.link(line.path()))
                    .say(line.title())
                    .close("a")
                    .close("p");
        }
    }

    private List<AnnouncementLine> lines(MemberId member) {
        try {
            var state = changes.count();
            var known = kept.find(member).filter(each -> each.changes() == state && clock.millis() <= each.until());
            return known.map(Kept::lines).orElseGet(() -> read(member, state));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the home page is shown without announcements", e);
            return List.of();
        }
    }

    private List<AnnouncementLine> read(MemberId member, long state) {
        var lines = board.mine(1);
        kept.keep(member, new Kept(lines, state, clock.millis() + LONGEST_MILLIS));
        return lines;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MembershipChanged changed) {
        kept.forget(changed.member());
    }
}
