package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.essaim.discovery.IndexQueue;
import org.essaim.identity.profile.ProfileChanged;
import org.essaim.shared.sql.Sql;

/** Scenarios are found by the names and académies of their authors: they are indexed again when one changes. */
@ApplicationScoped
class AuthorNames {

    @Inject
    private Sql sql;

    @Inject
    private IndexQueue index;

    void follow(@Observes ProfileChanged change) {
        var written = sql.statement("select distinct v.scenario_id from scenario_version v"
                        + " join scenario_version_author a on a.version_id = v.id where a.member_id = :member")
                .with("member", change.member())
                .list(Long.class);
        if (!written.isEmpty()) {
            index.changed(ScenarioDocuments.KIND, written);
        }
    }
}
