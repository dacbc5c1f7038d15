package org.essaim.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.identity.Departures;

/** Erases everybody whose time has come; one that fails waits for the next night, and keeps no other. */
@ApplicationScoped
class Erasures {

    private static final System.Logger LOG = System.getLogger(Erasures.class.getName());

    @Inject
    private Departures departures;

    @Inject
    private Contributions contributions;

    @Inject
    private Erasure erasure;

    /** How many were erased. */
    int eraseDue() {
        var erased = 0;
        for (var member : departures.due()) {
            try {
                if (erasure.erase(member, contributions.data())) {
                    erased++;
                }
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "member " + member + " is erased another night", e);
            }
        }
        return erased;
    }
}
