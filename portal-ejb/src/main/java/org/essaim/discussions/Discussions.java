package org.essaim.discussions;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.identity.directory.MemberName;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.networks.ShownTo;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;

/** Reading discussions: those of a network, the page of one, a post of it. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class Discussions {

    /** Posts on a page. */
    public static final int PAGE = 50;

    @Inject
    private DiscussionReading reading;

    @Inject
    private DiscussionPolicy policy;

    @Inject
    private CurrentViewer viewer;

    /**
     * Of one network, pinned ones first, then those with the newest answer.
     *
     * @throws NotFoundException when they are not for the viewer
     */
    public Page<DiscussionLine> page(DiscussionFilter filter, Slice slice) {
        if (!policy.isRead(filter.network(), reading.shownTo(filter.network()))) {
            throw DiscussionPolicy.unknown();
        }
        return reading.page(filter, slice);
    }

    /** Those with the newest posts, that the viewer may read; none where there are none for them. */
    public List<DiscussionLine> latest(NetworkId network, int most) {
        return reading.latest(network, most);
    }

    /** Whom a network shows its discussions. */
    public ShownTo shownTo(NetworkId network) {
        return reading.shownTo(network);
    }

    /**
     * The page of one; who is signed in has read up to its last post.
     *
     * @throws NotFoundException when there is none, or none for the viewer
     */
    public DiscussionView discussion(DiscussionId id, int page) {
        var line = reading.requireSeen(id);
        var slice = new Slice(page, PAGE);
        var rows = reading.posts(id, slice);
        if (!rows.isEmpty()) {
            reading.read(id, rows.get(rows.size() - 1).id());
        }
        return new DiscussionView(
                line,
                new Page<>(reading.lines(line, rows), line.posts(), slice.page(), slice.size()),
                rows.stream().mapToLong(DiscussionReading.PostRow::step).max().orElse(0),
                line.fresh() ? null : line.unread(),
                new DiscussionView.May(policy.mayAnswer(line), policy.mayCare(line.network())));
    }

    /**
     * One without its posts.
     *
     * @throws NotFoundException when there is none, or none for the viewer
     */
    public DiscussionLine line(DiscussionId id) {
        return reading.requireSeen(id);
    }

    /** NotFoundException when there is none, or none for the viewer. */
    public void requireSeen(DiscussionId id) {
        reading.requireSeen(id);
    }

    /** Number of the page on which a post stands, from 0. */
    public int pageOf(DiscussionId id, PostId post) {
        reading.requireSeen(id);
        return (int) (reading.before(id, post) / PAGE);
    }

    /**
     * One post by itself, for its author and those in charge.
     *
     * @throws NotFoundException when there is none for them
     */
    @OpenTo(Caller.MEMBER)
    public PostView post(PostId id) {
        var line = reading.of(id).map(reading::requireSeen).orElseThrow(DiscussionPolicy::unknown);
        var row = reading.post(id).orElseThrow(DiscussionPolicy::unknown);
        var post = reading.lines(line, List.of(row)).get(0);
        if (!post.may().history()) {
            throw DiscussionPolicy.unknown();
        }
        return new PostView(line, post, row.text(), reading.versions(id));
    }

    /** What the form of an answer begins with, when it quotes a post of this discussion; empty when there is none. */
    public String quote(DiscussionId id, PostId post) {
        reading.requireSeen(id);
        return reading.of(post)
                .filter(id::equals)
                .flatMap(found -> reading.post(post))
                .filter(row -> row.removedBy() == null)
                .map(Quotes::of)
                .orElse("");
    }

    /** Who can be mentioned in a network, for who belongs to it. */
    @OpenTo(Caller.MEMBER)
    public List<MemberName> members(NetworkId network) {
        viewer.current().require(NetworkAction.READ, network);
        return reading.members(network);
    }
}
