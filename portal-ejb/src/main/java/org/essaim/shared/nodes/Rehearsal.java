package org.essaim.shared.nodes;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Does something for a moment, to see what comes of it, and undoes it: nobody else ever sees it. */
@ApplicationScoped
public class Rehearsal {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    /** In a transaction of its own, which is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T of(Supplier<T> act) {
        try {
            return act.get();
        } finally {
            registry.setRollbackOnly();
        }
    }
}
