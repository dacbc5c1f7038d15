package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.essaim.library.resources.ResourceRelease;

/** Makes a version the one that readers see: the former one steps back in the same transaction. */
@ApplicationScoped
class Publication {

    @Inject
    private Scenarios scenarios;

    @Inject
    private ResourceRelease resources;

    /** The scenario must be held by {@link Scenarios#requireAlone}. */
    void publish(ScenarioVersion version, Instant now) {
        var scenario = version.scenario();
        scenarios.findIn(scenario.id(), VersionState.PUBLISHED).ifPresent(former -> {
            former.supersede();
            scenarios.flush("library.problem.decidedMeanwhile");
        });
        version.publish(now);
        scenario.restored();
        resources.release(version.content().resources(), scenario.authors(), now);
        scenarios.flush("library.problem.decidedMeanwhile");
    }
}
