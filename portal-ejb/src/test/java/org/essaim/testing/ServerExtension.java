package org.essaim.testing;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessProducer;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.shared.settings.Settings;

/** What a server adds to CDI: session beans, and what {@code @Resource} and {@code @PersistenceContext} ask for. */
class ServerExtension implements Extension {

    private final Map<Class<?>, Object> resources;
    private final Clock clock;
    private final Set<Class<?>> atStart = new TreeSet<>(Comparator.comparing(Class::getName));

    /**
     * @param resources what is given for each type, instead of what the domain makes of it
     */
    ServerExtension(Map<Class<?>, Object> resources, Clock clock) {
        this.resources = resources;
        this.clock = clock;
    }

    /** Beans that start with the portal. */
    Set<Class<?>> atStart() {
        return atStart;
    }

    <T> void sessionBean(@Observes @WithAnnotations({Stateless.class, Singleton.class}) ProcessAnnotatedType<T> found) {
        var type = found.getAnnotatedType();
        if (type.isAnnotationPresent(jakarta.ejb.Startup.class)) {
            atStart.add(type.getJavaClass());
        }
        var bean = found.configureAnnotatedType().add(ApplicationScoped.Literal.INSTANCE);
        var managed = type.getAnnotation(TransactionManagement.class);
        if (managed == null || managed.value() == TransactionManagementType.CONTAINER) {
            bean.add(new Boundary.Literal());
        }
    }

    <T> void resources(
            @Observes @WithAnnotations({Resource.class, PersistenceContext.class}) ProcessAnnotatedType<T> found) {
        found.configureAnnotatedType()
                .filterFields(field -> field.isAnnotationPresent(Resource.class)
                        || field.isAnnotationPresent(PersistenceContext.class))
                .forEach(field -> field.removeAll().add(InjectLiteral.INSTANCE));
    }

    void settings(@Observes ProcessAnnotatedType<Settings> found) {
        found.veto();
    }

    <T> void clock(@Observes ProcessProducer<T, Clock> found) {
        found.configureProducer().produceWith(context -> clock);
    }

    void give(@Observes AfterBeanDiscovery discovery) {
        resources.forEach((type, resource) -> discovery
                .addBean()
                .beanClass(type)
                .id(type.getName())
                .types(type, Object.class)
                .createWith(context -> resource));
    }
}
