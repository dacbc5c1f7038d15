package org.essaim.library;

import jakarta.ejb.Stateless;
import org.essaim.library.content.ScenarioId;

/** Taking a published scenario away, and bringing it back. */
@Stateless
public class ScenarioWithdrawal {

    /** By an author or a moderator, with a reason that readers see; ConflictException when nothing is published. */
    public void withdraw(ScenarioId id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** By a moderator: the withdrawn version is current again. */
    public void restore(ScenarioId id) {
        throw new UnsupportedOperationException();
    }
}
