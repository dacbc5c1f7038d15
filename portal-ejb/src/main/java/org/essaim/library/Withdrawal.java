package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.essaim.audit.AuditLog;
import org.essaim.discovery.IndexQueue;
import org.essaim.library.content.LibraryAudit;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.viewer.MemberId;

/** Takes a published version of a scenario that is held away, and brings it back; whether they may is decided before. */
@ApplicationScoped
class Withdrawal {

    @Inject
    private Scenarios scenarios;

    @Inject
    private Authorship authorship;

    @Inject
    private AuditLog audit;

    @Inject
    private IndexQueue index;

    @Inject
    private Clock clock;

    void withdraw(ScenarioVersion version, MemberId by, String reason) {
        version.withdraw(by, reason, clock.instant());
        scenarios.flush("library.problem.stateMoved");
        if (!authorship.of(version).contains(by)) {
            audit.record(LibraryAudit.SCENARIO_WITHDRAWN, id(version), reason);
        }
        index.changed(ScenarioDocuments.KIND, id(version).value());
    }

    void restore(ScenarioVersion version) {
        version.restore();
        scenarios.flush("library.problem.stateMoved");
        audit.record(LibraryAudit.SCENARIO_RESTORED, id(version), "");
        index.changed(ScenarioDocuments.KIND, id(version).value());
    }

    private static ScenarioId id(ScenarioVersion version) {
        return version.scenario().id();
    }
}
