package org.essaim.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Synchronization;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** What {@code @PersistenceContext} gives in a server: one context for each transaction, and outside of any a new one for each call. */
final class TransactionalEntityManager implements InvocationHandler {

    private final EntityManagerFactory factory;

    private TransactionalEntityManager(EntityManagerFactory factory) {
        this.factory = factory;
    }

    static EntityManager of(EntityManagerFactory factory) {
        return (EntityManager) Proxy.newProxyInstance(
                TransactionalEntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                new TransactionalEntityManager(factory));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(current(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private EntityManager current() throws Exception {
        if (!Jta.isRunning()) {
            return factory.createEntityManager();
        }
        var known = (EntityManager) Jta.REGISTRY.getResource(this);
        return known == null ? opened() : known;
    }

    private EntityManager opened() {
        var opened = factory.createEntityManager();
        Jta.REGISTRY.putResource(this, opened);
        Jta.REGISTRY.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The provider flushes by itself.
            }

            @Override
            public void afterCompletion(int status) {
                opened.close();
            }
        });
        return opened;
    }
}
