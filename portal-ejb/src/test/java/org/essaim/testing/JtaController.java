package org.essaim.testing;

import jakarta.transaction.TransactionManager;
import org.eclipse.persistence.transaction.JTATransactionController;

/** Tells EclipseLink where transactions come from; it makes one by the class. */
public final class JtaController extends JTATransactionController {

    @Override
    protected TransactionManager acquireTransactionManager() {
        return Jta.MANAGER;
    }
}
