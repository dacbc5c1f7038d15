package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;

/** For the health of a node. */
@ApplicationScoped
@OpenTo(Caller.EVERYONE)
public class IndexReadiness {

    @Inject
    private IndexRebuild rebuild;

    /** False only until a new, empty index has been filled for the first time. */
    public boolean isFilled() {
        return !rebuild.isFirstFillAwaited();
    }

    /** Whether the engine responded when it was last asked, a few seconds ago; the portal can be read without it. */
    public boolean isAnswering() {
        return rebuild.isEngineAnswering();
    }
}
