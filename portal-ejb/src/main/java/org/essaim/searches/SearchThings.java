package org.essaim.searches;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.notifications.Thing;
import org.essaim.notifications.Things;

/** Saved searches as things that are followed: each by its member alone. */
@ApplicationScoped
class SearchThings implements Things {

    static final String KIND = "search";

    static Thing of(SavedSearchId id) {
        return new Thing(KIND, id.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String seen() {
        return "exists (select 1 from saved_search t where t.id = a.thing_id and t.member_id = a.member_id)";
    }

    @Override
    public String named() {
        return "select id, name, path as place from saved_search";
    }

    @Override
    public String path(long id, String name, String place) {
        return place;
    }
}
