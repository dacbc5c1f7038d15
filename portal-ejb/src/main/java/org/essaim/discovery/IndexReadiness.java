package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** For the health of a node. */
@ApplicationScoped
public class IndexReadiness {

    @Inject
    private IndexRebuild rebuild;

    /** False only until a new, empty index has been filled for the first time. */
    public boolean isFilled() {
        return !rebuild.isFirstFillAwaited();
    }
}
