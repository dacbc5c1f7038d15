package org.essaim.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.essaim.shared.viewer.MemberId;

/**
 * How many streams are open at once on this node: of one member, from one address, and in all. Where one person or one
 * address has no place left, the newest takes that of the oldest, which is most likely a page that was left long ago: nobody
 * is kept out by what they did before, or by streams whose end the container has not noticed.
 */
@ApplicationScoped
class StreamLimits {

    /** As many tabs as somebody reads in. */
    static final int OF_A_MEMBER = 6;

    /** A school reads from one address. */
    static final int OF_AN_ADDRESS = 60;

    static final int IN_ALL = 2_000;

    /** An open stream. */
    private static final class Place {
        private final Optional<MemberId> member;
        private final String address;
        private final Runnable end;

        private Place(Optional<MemberId> member, String address, Runnable end) {
            this.member = member;
            this.address = address;
            this.end = end;
        }

        private boolean isOf(MemberId asked) {
            return member.filter(asked::equals).isPresent();
        }
    }

    /** The oldest first. */
    private final List<Place> open = new ArrayList<>();

    /**
     * A place, to be given back by running it; empty when the node has none.
     *
     * @param end ends the stream, when another takes its place
     */
    Optional<Runnable> enter(Optional<MemberId> member, String address, Runnable end) {
        var place = new Place(member, address, end);
        var makingRoom = new ArrayList<Place>();
        synchronized (this) {
            member.ifPresent(id -> makingRoom.addAll(beyond(OF_A_MEMBER, each -> each.isOf(id))));
            makingRoom.addAll(beyond(OF_AN_ADDRESS, each -> each.address.equals(address)));
            if (open.size() >= IN_ALL) {
                return Optional.empty();
            }
            open.add(place);
        }
        // Not while others wait for the list: a stream that ends asks for it too.
        makingRoom.forEach(each -> each.end.run());
        return Optional.of(() -> leave(place));
    }

    /** Takes away the oldest of those, so that there is room for one more of the most. */
    private List<Place> beyond(int most, Predicate<Place> which) {
        var all = open.stream().filter(which).toList();
        var gone = all.subList(0, Math.max(0, all.size() - most + 1));
        open.removeAll(gone);
        return gone;
    }

    private synchronized void leave(Place place) {
        open.remove(place);
    }
}
