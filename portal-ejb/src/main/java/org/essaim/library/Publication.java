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
    private Authorship authorship;

    @Inject
    private ResourceRelease resources;

    /** The scenario must be held by {@link Scenarios#requireLocked}. */
    void publish(ScenarioVersion version, Instant now) {
        scenarios.findIn(version.scenario().id(), VersionState.PUBLISHED).ifPresent(former -> {
            former.supersede();
            scenarios.flush("library.problem.decidedMeanwhile");
        });
        version.publish(now);
        resources.release(version.content().resources(), authorship.of(version), now);
        scenarios.flush("library.problem.decidedMeanwhile");
    }
}
