package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.discovery.TitledPages;
import org.essaim.library.content.ScenarioId;

/** Published scenarios. */
@ApplicationScoped
class ScenarioPages implements TitledPages {

    @Override
    public String kind() {
        return ScenarioDocuments.KIND;
    }

    @Override
    public String name() {
        return "scenarios";
    }

    @Override
    public int offered() {
        return 4;
    }

    @Override
    public String select() {
        return "select scenario_id as id, title, published_at as changed_at"
                + " from scenario_version where state = 'PUBLISHED'";
    }

    @Override
    public String path(long id, String title) {
        return new ScenarioId(id).path(title);
    }
}
