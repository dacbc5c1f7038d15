package org.essaim.library;

import jakarta.ejb.Stateless;
import jakarta.validation.Valid;
import java.util.List;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.Page;

/** Review by moderators, never of their own work. */
@Stateless
public class ScenarioReview {

    /** Versions that wait, the longest waiting first; for moderators. */
    public Page<QueueLine> queue(int page) {
        throw new UnsupportedOperationException();
    }

    /**
     * Publishes, asks for changes or refuses; the authors are told by mail. ConflictException when somebody decided
     * meanwhile or the version changed, ForbiddenException for one's own work.
     */
    public void decide(@Valid ReviewDecision command) {
        throw new UnsupportedOperationException();
    }

    /** All answers given about a scenario, the newest first; for its authors and moderators. */
    public List<ReviewLine> history(ScenarioId id) {
        throw new UnsupportedOperationException();
    }
}
