package org.essaim.library;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.essaim.discovery.IndexQueue;
import org.essaim.library.content.Advice;
import org.essaim.library.content.LibraryScopes;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.VersionContent;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;

/** Writing a scenario: everything that its authors do until a moderator reads it. */
@Stateless
@OpenTo(value = Caller.MEMBER, scopes = LibraryScopes.WRITE)
public class ScenarioDrafting {

    @Inject
    private Scenarios scenarios;

    @Inject
    private OpenDrafts drafts;

    @Inject
    private Authorship authorship;

    @Inject
    private ScenarioReading reading;

    @Inject
    private ScenarioPolicy policy;

    @Inject
    private DraftCheck check;

    @Inject
    private LibraryNews news;

    @Inject
    private IndexQueue index;

    @Inject
    private Clock clock;

    /** Begins a scenario with a first draft; the viewer is its author. */
    @Once
    public ScenarioId begin(@Valid BeginScenario command) {
        var author = policy.requireWriter();
        var now = clock.instant();
        var content = VersionContent.begin(command.title(), command.language()).withKeys();
        check.requireValid(content);
        var scenario = new Scenario(now);
        scenarios.add(scenario);
        var version = scenario.firstVersion(content, now);
        scenarios.add(version);
        authorship.begin(version, List.of(author));
        changed(scenario.id());
        return scenario.id();
    }

    /** The open version, for its authors; NotFoundException when there is none. */
    public DraftView draft(ScenarioId id) {
        return reading.draft(drafts.requireOwn(id));
    }

    /**
     * Keeps the draft as it stands, complete or not, all of it or nothing; {@link DraftKeeping} keeps what it can.
     * ConflictException when it was saved elsewhere since {@code expectedVersion}; InvalidException for what cannot be
     * kept (too long, a wrong code), with fields such as {@code title} or {@code phases[0].activities[2].minutes}.
     */
    public DraftSaved save(@Valid SaveDraft command) {
        policy.requireWriter();
        scenarios.requireLocked(command.scenario());
        var version = drafts.requireOwn(command.scenario());
        var content = command.content().withKeys();
        if (version.rowVersion() != command.expectedVersion()) {
            requireSame(version, content);
        }
        check.requireValid(content);
        check.requireUsable(content, version, authorship.of(version));
        if (version.write(content, policy.requireWriter(), clock.instant())) {
            scenarios.keepResources(version);
            scenarios.flush("library.problem.draftChanged");
            changed(command.scenario());
        }
        return saved(version);
    }

    /** A second click on « save » is no conflict: what would be saved is there already. */
    private static void requireSame(ScenarioVersion version, VersionContent content) {
        if (!version.content().equals(content)) {
            throw new ConflictException("library.problem.draftChanged");
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

    /**
     * Hands the draft to the moderators; InvalidException lists what is missing, RuleException means that class time
     * is.
     */
    @Once
    public void submit(ScenarioId id, long expectedVersion) {
        policy.requireWriter();
        scenarios.requireLocked(id);
        var version = drafts.requireOwn(id);
        if (version.rowVersion() != expectedVersion) {
            throw new ConflictException("library.problem.draftChanged");
        }
        check.requireComplete(version.content());
        version.submit(clock.instant());
        scenarios.flush("library.problem.draftChanged");
        changed(id);
        news.submitted(version);
    }

    /** Takes a submitted version back to change it. */
    public void withdrawSubmission(ScenarioId id) {
        policy.requireWriter();
        scenarios.requireLocked(id);
        drafts.requireOwn(id).takeBack();
        scenarios.flush("library.problem.stateMoved");
        changed(id);
    }

    /**
     * Begins the next version from the newest one, by the same authors, also when that one was withdrawn;
     * ConflictException when one is open already.
     */
    @Once
    public void openNewVersion(ScenarioId id) {
        policy.requireWriter();
        var scenario = scenarios.requireLocked(id);
        var newest = scenarios.requireNewest(id);
        var authors = authorship.of(newest);
        policy.requireAuthor(authors);
        if (newest.state().isOpen()) {
            throw new ConflictException("library.problem.openVersion");
        }
        var next = scenario.nextVersion(newest, clock.instant());
        scenarios.add(next);
        authorship.begin(next, authors);
        changed(id);
    }

    /** Deletes the open draft; with it the scenario, when nothing of it was ever published. */
    public void discardDraft(ScenarioId id) {
        policy.requireWriter();
        scenarios.requireLocked(id);
        var version = drafts.requireOwn(id);
        if (!version.state().isEditable()) {
            throw new ConflictException("library.problem.notEditable");
        }
        scenarios.remove(version);
        if (version.number() == 1) {
            scenarios.remove(version.scenario());
        }
        changed(id);
    }

    /** What is open is for its authors and moderators alone. */
    private void changed(ScenarioId id) {
        index.changedUnseen(ScenarioDocuments.KIND, id.value());
    }
}
