package org.essaim.library;

import jakarta.ejb.Stateless;
import jakarta.validation.Valid;
import java.util.List;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.MemberId;

/** Writing a scenario: everything that its authors do until a moderator reads it. */
@Stateless
public class ScenarioDrafting {

    /** Begins a scenario with a first draft; the viewer is its author. */
    public ScenarioId begin(@Valid BeginScenario command) {
        throw new UnsupportedOperationException();
    }

    /** The open version, for its authors; NotFoundException when there is none. */
    public DraftView draft(ScenarioId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps the draft as it stands, complete or not. {@link DraftConflictException} when it was saved elsewhere since
     * {@code expectedVersion}; InvalidException for what cannot be kept (too long, a wrong code), with fields such as
     * {@code title} or {@code phases[0].activities[2].minutes}.
     */
    public DraftSaved save(@Valid SaveDraft command) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the co-authors, by id; the author stays first. */
    public void nameCoAuthors(ScenarioId id, List<MemberId> coAuthors) {
        throw new UnsupportedOperationException();
    }

    /** Hands the draft to the moderators; InvalidException tells what is missing, RuleException that class time is. */
    public void submit(ScenarioId id, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** Takes a submitted version back to change it. */
    public void withdrawSubmission(ScenarioId id) {
        throw new UnsupportedOperationException();
    }

    /** Begins the next version from the newest one; ConflictException when one is open already. */
    public void openNewVersion(ScenarioId id) {
        throw new UnsupportedOperationException();
    }

    /** Deletes the open draft; with it the scenario, when nothing of it was ever published. */
    public void discardDraft(ScenarioId id) {
        throw new UnsupportedOperationException();
    }
}
