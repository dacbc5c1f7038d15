package org.essaim.testing;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The transaction manager of this JVM. */
final class Jta {

    static final TransactionManager MANAGER = com.arjuna.ats.jta.TransactionManager.transactionManager();
    static final TransactionSynchronizationRegistry REGISTRY = new TransactionSynchronizationRegistryImple();

    private Jta() {}

    /** Whether a transaction runs on this thread, be it doomed. */
    static boolean isRunning() throws SystemException {
        return MANAGER.getStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
