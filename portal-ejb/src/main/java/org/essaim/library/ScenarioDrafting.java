package org.essaim.library;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.essaim.discovery.Outbox;
import org.essaim.identity.MemberDirectory;
import org.essaim.library.content.Advice;
import org.essaim.library.content.ContentComparison;
import org.essaim.library.content.LibraryScopes;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.VersionContent;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.ConflictException;
import org.essaim.shared.InvalidException;
import org.essaim.shared.MemberId;

/** Writing a scenario: everything that its authors do until a moderator reads it. */
@Stateless
@OpenTo(value = Caller.MEMBER, scopes = LibraryScopes.WRITE)
public class ScenarioDrafting {

    @Inject
    private Scenarios scenarios;

    @Inject
    private ScenarioReading reading;

    @Inject
    private ScenarioPolicy policy;

    @Inject
    private DraftCheck check;

    @Inject
    private LibraryLetters letters;

    @Inject
    private MemberDirectory members;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Begins a scenario with a first draft; the viewer is its author. */
    public ScenarioId begin(@Valid BeginScenario command) {
        var author = policy.requireWriter();
        var now = clock.instant();
        var content = VersionContent.begin(command.title(), command.language()).withKeys();
        check.requireKept(content);
        var scenario = new Scenario(author, now);
        scenarios.add(scenario);
        scenarios.add(scenario.firstVersion(content, now));
        changed(scenario.id());
        return scenario.id();
    }

    /** The open version, for its authors; NotFoundException when there is none. */
    public DraftView draft(ScenarioId id) {
        policy.requireAuthor(scenarios.require(id));
        return reading.draft(scenarios.requireOpen(id));
    }

    /**
     * Keeps the draft as it stands, complete or not. {@link DraftConflictException} when it was saved elsewhere since
     * {@code expectedVersion}; InvalidException for what cannot be kept (too long, a wrong code), with fields such as
     * {@code title} or {@code phases[0].activities[2].minutes}.
     */
    public DraftSaved save(@Valid SaveDraft command) {
        var scenario = scenarios.requireAlone(command.scenario());
        var author = policy.requireAuthor(scenario);
        var version = scenarios.requireOpen(command.scenario());
        var content = command.content().withKeys();
        if (version.rowVersion() != command.expectedVersion()) {
            requireSame(version, content);
        }
        check.requireKept(content);
        check.requireUsable(content, scenario, version);
        if (version.write(content, author, clock.instant())) {
            scenarios.keepResources(version);
            scenarios.flush("library.problem.draftChanged");
            changed(command.scenario());
        }
        return saved(version);
    }

    /** A second click on « save » is no conflict: what would be saved is there already. */
    private void requireSame(ScenarioVersion version, VersionContent content) {
        var differences = ContentComparison.between(version.content(), content);
        if (!differences.isEmpty()) {
            var by = version.savedBy();
            throw new DraftConflictException(
                    version.rowVersion(),
                    version.content(),
                    differences,
                    by == null ? null : members.names(List.of(by)).get(by),
                    version.savedAt());
        }
    }

    private static DraftSaved saved(ScenarioVersion version) {
        var content = version.content();
        return new DraftSaved(
                version.rowVersion(),
                content,
                version.profile(),
                Advice.on(content),
                ContentRules.missing(content),
                version.savedAt());
    }

    /** Replaces the co-authors, by id; the author stays first. */
    public void nameCoAuthors(ScenarioId id, List<MemberId> coAuthors) {
        var scenario = scenarios.requireAlone(id);
        policy.requireAuthor(scenario);
        if (coAuthors.size() > 10 || !members.names(coAuthors).keySet().containsAll(coAuthors)) {
            throw new InvalidException("coAuthors", "library.problem.coAuthors");
        }
        scenario.nameCoAuthors(coAuthors);
        changed(id);
    }

    /** Hands the draft to the moderators; InvalidException tells what is missing, RuleException that class time is. */
    public void submit(ScenarioId id, long expectedVersion) {
        var scenario = scenarios.requireAlone(id);
        policy.requireAuthor(scenario);
        var version = scenarios.requireOpen(id);
        if (version.rowVersion() != expectedVersion) {
            throw new ConflictException("library.problem.draftChanged");
        }
        check.requireComplete(version.content());
        version.submit(clock.instant());
        scenarios.flush("library.problem.draftChanged");
        changed(id);
        letters.submitted(version);
    }

    /** Takes a submitted version back to change it. */
    public void withdrawSubmission(ScenarioId id) {
        var scenario = scenarios.requireAlone(id);
        policy.requireAuthor(scenario);
        scenarios.requireOpen(id).takeBack();
        scenarios.flush("library.problem.stateMoved");
        changed(id);
    }

    /** Begins the next version from the newest one; ConflictException when one is open already. */
    public void openNewVersion(ScenarioId id) {
        var scenario = scenarios.requireAlone(id);
        policy.requireAuthor(scenario);
        if (scenarios.findOpen(id).isPresent()) {
            throw new ConflictException("library.problem.openVersion");
        }
        scenarios.add(scenario.nextVersion(scenarios.requireNewest(id), clock.instant()));
        changed(id);
    }

    /** Deletes the open draft; with it the scenario, when nothing of it was ever published. */
    public void discardDraft(ScenarioId id) {
        var scenario = scenarios.requireAlone(id);
        policy.requireAuthor(scenario);
        var version = scenarios.requireOpen(id);
        if (!version.state().isEditable()) {
            throw new ConflictException("library.problem.notEditable");
        }
        scenarios.remove(version);
        if (version.number() == 1) {
            scenarios.remove(scenario);
        }
        changed(id);
    }

    private void changed(ScenarioId id) {
        outbox.changed(ScenarioDocuments.KIND, id.value());
    }
}
