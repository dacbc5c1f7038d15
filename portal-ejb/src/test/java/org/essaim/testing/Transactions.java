package org.essaim.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

/** For what is called inside a transaction of somebody else. */
@ApplicationScoped
public class Transactions {

    @Inject
    private UserTransaction transaction;

    public void committed(Action action) throws Exception {
        transaction.begin();
        var isDone = false;
        try {
            action.run();
            isDone = true;
        } finally {
            if (isDone) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }

    public void rolledBack(Action action) throws Exception {
        transaction.begin();
        try {
            action.run();
        } finally {
            transaction.rollback();
        }
    }
}
