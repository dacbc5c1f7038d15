package org.essaim.shared.nodes;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Actions for after the commit of the running transaction, such as waking a worker. They may be lost in a crash, so
 * nothing but speed may depend on them.
 */
@ApplicationScoped
public class AfterCommit {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    /** Runs the action after the commit, once for each key however often it is asked for; never after a rollback. */
    public void run(Object key, Runnable action) {
        if (registry.getResource(key) == null) {
            registry.putResource(key, Boolean.TRUE);
            registry.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Nothing to do before.
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        action.run();
                    }
                }
            });
        }
    }
}
