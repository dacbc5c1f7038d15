package org.essaim.library;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.discovery.IndexQueue;
import org.essaim.library.content.LibraryAudit;
import org.essaim.library.content.ScenarioId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.ForbiddenException;

/**
 * Brings scenarios in with the dates they have: the demo, and what comes from another portal. The rules are those of
 * drafting and review; nobody is written to. For administrators.
 */
@Stateless
@OpenTo(Caller.ADMIN)
public class ScenarioIntake {

    private static final Duration WRITING = Duration.ofDays(21);
    private static final Duration REVIEW = Duration.ofDays(4);

    @Inject
    private Scenarios scenarios;

    @Inject
    private Authorship authorship;

    @Inject
    private DraftCheck check;

    @Inject
    private Publication publication;

    @Inject
    private AuditLog audit;

    @Inject
    private LibraryNews news;

    @Inject
    private IndexQueue index;

    public ScenarioId takeIn(TakeInScenario command) {
        var begun = command.at().minus(WRITING);
        var content = command.content().withKeys();
        check.requireValid(content);
        var scenario = new Scenario(begun);
        scenarios.add(scenario);
        var version = scenario.firstVersion(content, begun);
        scenarios.add(version);
        authorship.begin(version, command.authors());
        if (command.state() != VersionState.DRAFT) {
            advance(version, command);
        }
        scenarios.flush("library.problem.stateMoved");
        audit.record(
                AuditEntry.of(LibraryAudit.SCENARIO_TAKEN_IN, scenario.id()).at(command.at()));
        index.changed(ScenarioDocuments.KIND, scenario.id().value());
        return scenario.id();
    }

    private void advance(ScenarioVersion version, TakeInScenario command) {
        check.requireComplete(version.content());
        if (command.state() == VersionState.SUBMITTED) {
            version.submit(command.at());
            return;
        }
        if (command.authors().contains(command.reviewer())) {
            throw new ForbiddenException("library.problem.ownWork");
        }
        version.submit(command.at().minus(REVIEW));
        if (command.state() == VersionState.PUBLISHED) {
            publication.publish(version, command.at());
            scenarios.record(version, command.reviewer(), Decision.PUBLISH, command.reason(), command.at());
            news.published(version);
        } else {
            version.follow(Decision.REQUEST_CHANGES);
            scenarios.record(version, command.reviewer(), Decision.REQUEST_CHANGES, command.reason(), command.at());
        }
    }
}
