package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.library.content.ScenarioId;

/** The open version of a scenario, for those who write it. */
@ApplicationScoped
class OpenDrafts {

    @Inject
    private Scenarios scenarios;

    @Inject
    private Authorship authorship;

    @Inject
    private ScenarioPolicy policy;

    /** The open version, of which the viewer must be an author. */
    ScenarioVersion requireOwn(ScenarioId id) {
        policy.requireWriter();
        scenarios.require(id);
        var version = scenarios.findOpen(id);
        policy.requireAuthor(version.map(authorship::of).orElseGet(() -> authorship.ofAny(id)));
        return version.orElseThrow(Scenarios::noOpenVersion);
    }
}
