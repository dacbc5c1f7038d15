package org.essaim.testing;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.stream.Stream;

/** The transaction manager of this JVM. */
final class Jta {

    static final TransactionManager MANAGER = inMemory();
    static final TransactionSynchronizationRegistry REGISTRY = new TransactionSynchronizationRegistryImple();

    private Jta() {}

    /** There is one resource to a transaction and nothing to recover, so nothing of it is written to the disk. */
    private static TransactionManager inMemory() {
        arjPropertyManager.getCoordinatorEnvironmentBean().setTransactionStatusManagerEnable(false);
        Stream.of(null, "communicationStore", "stateStore")
                .map(name -> BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, name))
                .forEach(store -> {
                    store.setObjectStoreType(VolatileStore.class.getName());
                    store.setObjectStoreDir(System.getProperty("java.io.tmpdir"));
                });
        return com.arjuna.ats.jta.TransactionManager.transactionManager();
    }

    /** Whether a transaction runs on this thread, be it doomed. */
    static boolean isRunning() throws SystemException {
        return MANAGER.getStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
