package org.essaim.web.request;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.ObjectName;
import org.essaim.shared.nodes.PortalStopping;

/**
 * Counts the requests that run, and closes before the node stops. The launcher, which shares no class with the portal,
 * reaches it as the MBean {@value #NAME}.
 */
@ApplicationScoped
public class RunningRequests implements RunningRequestsMXBean {

    static final String NAME = "org.essaim:type=Requests";

    @Inject
    private Event<PortalStopping> stopping;

    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean leaving;
    private volatile boolean closed;

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        // Being asked for it exists.
    }

    @PostConstruct
    void register() {
        try {
            var beans = ManagementFactory.getPlatformMBeanServer();
            var name = new ObjectName(NAME);
            if (beans.isRegistered(name)) {
                beans.unregisterMBean(name);
            }
            beans.registerMBean(this, name);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void unregister() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
        } catch (JMException e) {
            System.getLogger(RunningRequests.class.getName())
                    .log(System.Logger.Level.WARNING, "the gate of requests stays behind", e);
        }
    }

    /** Whether a request may proceed; then {@link #leave()} must follow. */
    boolean enter() {
        running.incrementAndGet();
        if (closed) {
            running.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave() {
        running.decrementAndGet();
    }

    @Override
    public int getRunning() {
        return running.get();
    }

    @Override
    public void announceStop() {
        leaving = true;
    }

    @Override
    public void close() {
        leaving = true;
        closed = true;
    }

    /** Called by a thread of the launcher, whose class loader does not know the portal. */
    @Override
    public void stopWork() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(RunningRequests.class.getClassLoader());
        try {
            stopping.fire(new PortalStopping());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** For the health of the node. */
    public boolean isOpen() {
        return !leaving;
    }
}
