package org.essaim.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.essaim.search.elasticsearch.ElasticsearchServer;
import org.essaim.shared.nodes.PortalStopping;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The running domain of one test class. */
class Domain implements AutoCloseable {

    private final DatabaseServer server;
    private final String database;
    private final Connections connections;
    private final EntityManagerFactory persistence;
    private final Path data;
    private final Optional<GreenMail> mail;
    private final ExecutorService pool;
    private final WeldContainer beans;

    Domain(DatabaseServer server, DomainTest wanted) {
        this.server = server;
        database = server.copy();
        connections = Connections.to(server.url(database));
        persistence = persistence(connections);
        data = folder();
        this.mail = wanted.mail() ? Optional.of(mailServer()) : Optional.empty();
        var threads = new Threads();
        pool = threads.pool();
        var clock = new HeldClock();
        var extension = new ServerExtension(resources(threads, clock, settings(wanted)), clock);
        beans = container(extension);
        inOrder(extension.atStart()).forEach(this::awaken);
    }

    @SuppressWarnings("unchecked")
    private static WeldContainer container(ServerExtension extension) {
        return new Weld()
                .addBeanDefiningAnnotations(Stateless.class, Singleton.class)
                .addExtension(extension)
                .addServices(new JtaServices())
                .initialize();
    }

    private Map<Class<?>, Object> resources(Threads threads, HeldClock clock, Settings settings) {
        var resources = new HashMap<Class<?>, Object>();
        resources.put(DataSource.class, connections.joining());
        resources.put(EntityManager.class, TransactionalEntityManager.of(persistence));
        resources.put(UserTransaction.class, com.arjuna.ats.jta.UserTransaction.userTransaction());
        resources.put(ManagedThreadFactory.class, threads);
        resources.put(ManagedExecutorService.class, Threads.executor(pool));
        resources.put(OpenTelemetry.class, OpenTelemetry.noop());
        resources.put(HeldClock.class, clock);
        resources.put(Settings.class, settings);
        mail.ifPresent(each -> resources.put(GreenMail.class, each));
        return resources;
    }

    private Settings settings(DomainTest wanted) {
        var set = new EnumMap<Setting, String>(Setting.class);
        set.put(Setting.DATA, data.toString());
        set.put(Setting.DEMO, Boolean.toString(wanted.demo()));
        mail.ifPresent(each ->
                set.put(Setting.SMTP_URL, "smtp://127.0.0.1:" + each.getSmtp().getPort()));
        if (wanted.elasticsearch()) {
            set.put(Setting.SEARCH_URL, emptyCluster().toString());
        }
        return new Settings(setting -> Optional.ofNullable(set.get(setting)));
    }

    private static URI emptyCluster() {
        var server = ElasticsearchServer.shared();
        try {
            server.deleteIndexes("essaim");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return server.url();
    }

    private static EntityManagerFactory persistence(Connections connections) {
        return Persistence.createEntityManagerFactory(
                "essaim",
                Map.of(
                        "jakarta.persistence.jtaDataSource", connections.joining(),
                        "jakarta.persistence.nonJtaDataSource", connections.apart(),
                        "eclipselink.target-server", JtaPlatform.class.getName(),
                        "eclipselink.session-name", connections.toString()));
    }

    private static GreenMail mailServer() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** Each after those that it depends on, which it names by their simple names. */
    private static Set<Class<?>> inOrder(Set<Class<?>> starting) {
        var ordered = new LinkedHashSet<Class<?>>();
        starting.forEach(each -> addInOrder(each, starting, ordered));
        return ordered;
    }

    private static void addInOrder(Class<?> bean, Set<Class<?>> starting, Set<Class<?>> ordered) {
        var before = bean.getAnnotation(DependsOn.class);
        if (before != null) {
            starting.stream()
                    .filter(each -> Arrays.asList(before.value()).contains(each.getSimpleName()))
                    .forEach(each -> addInOrder(each, starting, ordered));
        }
        ordered.add(bean);
    }

    /** In a transaction, as a server does, unless the bean manages its own. */
    private void awaken(Class<?> type) {
        if (type.isAnnotationPresent(TransactionManagement.class)) {
            create(type);
            return;
        }
        try {
            Jta.MANAGER.begin();
            create(type);
            Jta.MANAGER.commit();
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("no transaction to start " + type, e);
        }
    }

    private <T> void create(Class<T> type) {
        var manager = beans.getBeanManager();
        @SuppressWarnings("unchecked")
        var bean = (Bean<T>) manager.resolve(manager.getBeans(type));
        manager.getContext(ApplicationScoped.class).get(bean, manager.createCreationalContext(bean));
    }

    /** Gives a test what its fields ask for. */
    <T> void fill(T test) {
        var manager = beans.getBeanManager();
        @SuppressWarnings("unchecked")
        var type = (Class<T>) test.getClass();
        manager.getInjectionTargetFactory(manager.createAnnotatedType(type))
                .createInjectionTarget(null)
                .inject(test, manager.createCreationalContext(null));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("essaim-domain");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        beans.event().select(PortalStopping.class).fire(new PortalStopping());
        beans.close();
        pool.shutdownNow();
        persistence.close();
        connections.close();
        mail.ifPresent(GreenMail::stop);
        server.drop(database);
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
