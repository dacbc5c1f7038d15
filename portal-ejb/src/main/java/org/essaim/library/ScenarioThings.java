package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.library.content.ScenarioId;
import org.essaim.notifications.Thing;
import org.essaim.notifications.Things;

/**
 * Scenarios to be followed. While one is published everybody hears of it; its authors, those who are invited to write it
 * and moderators always do.
 */
@ApplicationScoped
class ScenarioThings implements Things {

    static final String KIND = ScenarioDocuments.KIND;

    private static final String SEEN = "exists (select 1 from scenario_version v where v.scenario_id = a.thing_id and"
            + "  v.state = 'PUBLISHED')"
            + " or exists (select 1 from scenario_version v join scenario_version_author w on w.version_id = v.id"
            + "  where v.scenario_id = a.thing_id and w.member_id = a.member_id)"
            + " or exists (select 1 from scenario_version v join scenario_invitation i on i.version_id = v.id"
            + "  where v.scenario_id = a.thing_id and i.member_id = a.member_id and i.declined_at is null)"
            + " or exists (select 1 from scenario_version v join member_role r on r.member_id = a.member_id"
            + "  where v.scenario_id = a.thing_id and v.state <> 'DRAFT' and r.role in ('MODERATOR', 'ADMIN'))";

    static Thing of(ScenarioId scenario) {
        return new Thing(KIND, scenario.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String seen() {
        return SEEN;
    }

    @Override
    public String named() {
        return "select scenario_id as id, title as name, '' as place from scenario_version where state = 'PUBLISHED'";
    }

    @Override
    public String path(long id, String name, String place) {
        return new ScenarioId(id).path(name);
    }
}
