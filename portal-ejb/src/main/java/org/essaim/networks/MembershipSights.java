package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.notifications.Sight;
import org.essaim.notifications.ThingName;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Which things of networks members see, by how they stand in them. */
@ApplicationScoped
public class MembershipSights {

    private record Standing(MemberId memberId, long networkId) {}

    private record Named(long id, String name, String slug) {}

    @Inject
    private Sql sql;

    /**
     * Those of the asked whose member stands in the network as the condition says.
     *
     * @param asked things whose numbers are those of networks
     * @param condition on the membership {@code s}, which may be missing, and the member {@code a.member_id}
     */
    public Set<Sight> seen(Collection<Sight> asked, String condition) {
        var sights = List.copyOf(asked);
        var found = new HashSet<>(sql.statement(
                        "select a.member_id, a.network_id"
                                + " from (select unnest(:members) as member_id, unnest(:networks) as network_id) a"
                                + " left join network_membership s on s.member_id = a.member_id"
                                + " and s.network_id = a.network_id where",
                        condition)
                .withNumbers("members", sights.stream().map(Sight::member).toList())
                .withNumbers(
                        "networks",
                        sights.stream().map(sight -> sight.thing().id()).toList())
                .list(Standing.class));
        var seen = new HashSet<>(sights);
        seen.removeIf(sight ->
                !found.contains(new Standing(sight.member(), sight.thing().id())));
        return seen;
    }

    /** What networks are called, and where their pages are, by their numbers. */
    public Map<Long, ThingName> names(Collection<Long> networks) {
        return sql
                .statement("select id, name, slug from network where id = any(:ids)")
                .withNumbers("ids", networks)
                .list(Named.class)
                .stream()
                .collect(Collectors.toMap(
                        Named::id, found -> new ThingName(found.name(), NetworkLine.path(found.slug()))));
    }
}
