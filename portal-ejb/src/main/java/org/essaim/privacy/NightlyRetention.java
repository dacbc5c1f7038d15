package org.essaim.privacy;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.essaim.identity.InactiveMembers;

/**
 * Takes away, every night, what is too old, and erases who leaves. Each step is a transaction of its own: one that fails
 * is told in the log and tried again the next night, and keeps no other from being done.
 */
@Singleton
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class NightlyRetention {

    private static final System.Logger LOG = System.getLogger(NightlyRetention.class.getName());

    @Inject
    private InactiveMembers inactive;

    @Inject
    private Contributions contributions;

    @Inject
    private RetentionRuns runs;

    /** Visits are noted before the sessions that know them go. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    public void run() {
        attempt("visits", inactive::review);
        contributions
                .retentions()
                .forEach(each -> attempt(each.key(), () -> {
                    var removed = runs.remove(each);
                    if (removed > 0) {
                        LOG.log(System.Logger.Level.INFO, "{0}: {1} too old, removed", each.key(), removed);
                    }
                }));
    }

    private static void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, what + " stays until the next night", e);
        }
    }
}
