package org.essaim.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** One database server for all classes of a JVM, one {@link Domain} for each of them. */
class DomainExtension implements BeforeAllCallback, TestInstancePostProcessor {

    private static final Namespace OURS = Namespace.create(DomainExtension.class);

    @Override
    public void beforeAll(ExtensionContext test) {
        var wanted = test.getRequiredTestClass().getAnnotation(DomainTest.class);
        test.getStore(OURS).put(Domain.class, new Domain(DatabaseServer.ofThisJvm(), wanted));
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext test) {
        test.getStore(OURS).get(Domain.class, Domain.class).fill(instance);
    }
}
