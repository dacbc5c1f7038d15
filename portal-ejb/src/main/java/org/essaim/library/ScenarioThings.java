package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.library.content.ScenarioId;
import org.essaim.notifications.Sight;
import org.essaim.notifications.Thing;
import org.essaim.notifications.ThingName;
import org.essaim.notifications.Things;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/**
 * Scenarios to be followed. While one is published everybody hears of it; its authors, those who are invited to write it
 * and moderators always do.
 */
@ApplicationScoped
class ScenarioThings implements Things {

    static final String KIND = ScenarioDocuments.KIND;

    private static final String SEEN = "select a.member_id, a.scenario_id from"
            + " (select unnest(:members) as member_id, unnest(:scenarios) as scenario_id) a where"
            + " exists (select 1 from scenario_version v where v.scenario_id = a.scenario_id and v.state = 'PUBLISHED')"
            + " or exists (select 1 from scenario_version v join scenario_version_author w on w.version_id = v.id"
            + "  where v.scenario_id = a.scenario_id and w.member_id = a.member_id)"
            + " or exists (select 1 from scenario_version v join scenario_invitation i on i.version_id = v.id"
            + "  where v.scenario_id = a.scenario_id and i.member_id = a.member_id and i.declined_at is null)"
            + " or exists (select 1 from scenario_version v join member_role r on r.member_id = a.member_id"
            + "  where v.scenario_id = a.scenario_id and v.state <> 'DRAFT' and r.role in ('MODERATOR', 'ADMIN'))";

    private record Seen(MemberId memberId, long scenarioId) {}

    private record Titled(ScenarioId scenarioId, String title) {}

    @Inject
    private Sql sql;

    static Thing of(ScenarioId scenario) {
        return new Thing(KIND, scenario.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Sight> seen(Collection<Sight> asked) {
        var sights = List.copyOf(asked);
        return sql
                .statement(SEEN)
                .withNumbers("members", sights.stream().map(Sight::member).toList())
                .withNumbers(
                        "scenarios",
                        sights.stream().map(sight -> sight.thing().id()).toList())
                .list(Seen.class)
                .stream()
                .map(seen -> new Sight(seen.memberId(), new Thing(KIND, seen.scenarioId())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Of those that are published. */
    @Override
    public Map<Long, ThingName> names(Collection<Long> ids) {
        return sql
                .statement("select scenario_id, title from scenario_version"
                        + " where scenario_id = any(:ids) and state = 'PUBLISHED'")
                .withNumbers("ids", ids)
                .list(Titled.class)
                .stream()
                .collect(Collectors.toMap(
                        found -> found.scenarioId().value(),
                        found -> new ThingName(found.title(), found.scenarioId().path(found.title()))));
    }
}
