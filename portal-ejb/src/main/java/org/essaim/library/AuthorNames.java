package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.essaim.discovery.Outbox;
import org.essaim.identity.ProfileChanged;
import org.essaim.shared.Row;

/** Scenarios are found by the names and académies of their authors: they are indexed again when one changes. */
@ApplicationScoped
class AuthorNames {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Outbox outbox;

    void follow(@Observes ProfileChanged change) {
        var written = Row.all(database.createNativeQuery("select distinct v.scenario_id from scenario_version v"
                                + " join scenario_version_author a on a.version_id = v.id where a.member_id = ?1")
                        .setParameter(1, change.member().value()))
                .stream()
                .map(row -> row.number(0))
                .toList();
        if (!written.isEmpty()) {
            outbox.changed(ScenarioDocuments.KIND, written);
        }
    }
}
