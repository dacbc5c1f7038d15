package org.essaim.library;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.essaim.library.content.LibraryScopes;
import org.essaim.library.content.Reason;
import org.essaim.library.content.ScenarioId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;

/** Withdrawing a published scenario, and restoring it. */
@Stateless
@OpenTo(value = Caller.MEMBER, scopes = LibraryScopes.WRITE)
public class ScenarioWithdrawal {

    @Inject
    private Scenarios scenarios;

    @Inject
    private Authorship authorship;

    @Inject
    private ScenarioPolicy policy;

    @Inject
    private LibraryNews news;

    @Inject
    private Withdrawal withdrawal;

    /** By an author or a moderator, with a reason that readers see; ConflictException when nothing is published. */
    @Once
    public void withdraw(ScenarioId id, String reason) {
        var why = Reason.require(reason);
        policy.requireWriter();
        scenarios.requireLocked(id);
        var published = scenarios.findIn(id, VersionState.PUBLISHED);
        var by = policy.requireWithdrawer(published.map(authorship::of).orElseGet(() -> authorship.ofAny(id)));
        var version = published.orElseThrow(() -> new ConflictException("library.problem.notPublished"));
        withdrawal.withdraw(version, by, why);
        news.withdrawn(version, by, why);
    }

    /** By a moderator: the withdrawn version is current again. */
    @Once
    @OpenTo(value = Caller.MODERATOR, scopes = LibraryScopes.WRITE)
    public void restore(ScenarioId id) {
        var by = policy.requireModerator();
        scenarios.requireLocked(id);
        var version = scenarios
                .findIn(id, VersionState.WITHDRAWN)
                .orElseThrow(() -> new ConflictException("library.problem.notWithdrawn"));
        withdrawal.restore(version);
        news.restored(version, by);
    }
}
