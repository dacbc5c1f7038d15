package org.essaim.testing;

import jakarta.annotation.Priority;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * What a server does round the methods of session beans (Jakarta Enterprise Beans 4.0, chapters 8 and 9): the transaction
 * that they ask for; business exceptions go out as they are, and roll back when they say so; any other unchecked one rolls
 * back, and is wrapped.
 */
@Boundary
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class BoundaryInterceptor {

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        requirePublic(call.getMethod());
        var running = Jta.isRunning();
        return switch (attribute(call.getMethod())) {
            case REQUIRED -> running ? inside(call) : around(call);
            case REQUIRES_NEW -> running ? suspended(() -> around(call)) : around(call);
            case NOT_SUPPORTED -> running ? suspended(() -> without(call)) : without(call);
            case SUPPORTS -> running ? inside(call) : without(call);
            case MANDATORY -> {
                if (!running) {
                    throw new EJBTransactionRequiredException();
                }
                yield inside(call);
            }
            case NEVER -> {
                if (running) {
                    throw new EJBException("called in a transaction: " + call.getMethod());
                }
                yield without(call);
            }
        };
    }

    private static Object around(InvocationContext call) throws Exception {
        Jta.MANAGER.begin();
        try {
            return call.proceed();
        } catch (Exception e) {
            if (rollsBack(e)) {
                Jta.MANAGER.setRollbackOnly();
            }
            throw isApplicationException(e) ? e : new EJBException(e);
        } finally {
            end();
        }
    }

    private static void end() throws Exception {
        if (Jta.MANAGER.getStatus() != Status.STATUS_ACTIVE) {
            Jta.MANAGER.rollback();
            return;
        }
        try {
            Jta.MANAGER.commit();
        } catch (RollbackException e) {
            throw new EJBTransactionRolledbackException("the transaction was rolled back at its end", e);
        }
    }

    private static Object inside(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Exception e) {
            if (rollsBack(e)) {
                Jta.MANAGER.setRollbackOnly();
            }
            throw isApplicationException(e) ? e : new EJBTransactionRolledbackException(e.toString(), e);
        }
    }

    private static Object without(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Exception e) {
            throw isApplicationException(e) ? e : new EJBException(e);
        }
    }

    private static Object suspended(Step step) throws Exception {
        var outer = Jta.MANAGER.suspend();
        try {
            return step.run();
        } finally {
            Jta.MANAGER.resume(outer);
        }
    }

    /** A server gives public methods alone to the world. */
    private static void requirePublic(Method method) {
        if (!Modifier.isPublic(method.getModifiers())) {
            throw new EJBException("no business method, for it is not public: " + method);
        }
    }

    private static TransactionAttributeType attribute(Method method) {
        var own = method.getAnnotation(TransactionAttribute.class);
        var declared = own == null ? method.getDeclaringClass().getAnnotation(TransactionAttribute.class) : own;
        return declared == null ? TransactionAttributeType.REQUIRED : declared.value();
    }

    private static boolean rollsBack(Exception thrown) {
        var declared = declaration(thrown.getClass());
        return declared == null ? thrown instanceof RuntimeException : declared.rollback();
    }

    private static boolean isApplicationException(Exception thrown) {
        return !(thrown instanceof RuntimeException) || declaration(thrown.getClass()) != null;
    }

    private static ApplicationException declaration(Class<?> thrown) {
        for (var type = thrown; type != Exception.class; type = type.getSuperclass()) {
            var declared = type.getAnnotation(ApplicationException.class);
            if (declared != null) {
                return type == thrown || declared.inherited() ? declared : null;
            }
        }
        return null;
    }

    private interface Step {
        Object run() throws Exception;
    }
}
