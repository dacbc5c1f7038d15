package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.networks.ShownTo;
import org.essaim.notifications.KnownThings;
import org.essaim.notifications.Sight;
import org.essaim.notifications.Thing;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** What readers of a discussion are told live, and who may still read it. */
@ApplicationScoped
@Transactional
class LiveChanges {

    /** Most posts that somebody is told of who comes back; who missed more opens the page anew. */
    private static final int MOST = 200;

    private record Shown(DiscussionState state, ShownTo shownTo) {}

    /** Who reads a discussion at this moment. */
    record Reach(boolean everyone, Set<MemberId> members) {

        boolean isOpenTo(Optional<MemberId> member) {
            return everyone || member.filter(members::contains).isPresent();
        }
    }

    @Inject
    private KnownThings things;

    @Inject
    private Sql sql;

    List<LiveStep> since(DiscussionId id, long number) {
        return sql.statement("select step as number, id as post, case when removed_at is not null then 'REMOVED'"
                        + " when first_step > :since then 'NEW' else 'CHANGED' end as change from discussion_post"
                        + " where discussion_id = :id and step > :since order by step limit :most")
                .with("id", id)
                .with("since", number)
                .with("most", MOST)
                .list(LiveStep.class);
    }

    Reach reach(DiscussionId id, Collection<MemberId> asked) {
        var shown = sql.statement("select d.state, n.discussions_shown_to as shown_to from discussion d"
                        + " join network n on n.id = d.network_id where d.id = :id")
                .with("id", id)
                .find(Shown.class);
        var everyone = shown.filter(
                        found -> found.state() == DiscussionState.SHOWN && found.shownTo() == ShownTo.EVERYONE)
                .isPresent();
        if (everyone || asked.isEmpty()) {
            return new Reach(everyone, Set.of());
        }
        var sights = asked.stream().map(each -> new Sight(each, Thing.of(id))).toList();
        return new Reach(false, things.seen(sights).stream().map(Sight::member).collect(Collectors.toSet()));
    }
}
