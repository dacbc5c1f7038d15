package org.essaim.launcher;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the portal is doing. Its gate is an MBean because launcher and portal share no class. */
final class RunningWork {

    private static final String GATE = "org.essaim:type=Requests";

    private RunningWork() {}

    /** Container threads still write a response when the portal is done with it. */
    private static final Duration LAST_BYTES = Duration.ofMillis(300);

    /**
     * Says that the node is not ready while it goes on serving, so that a proxy turns away; then lets no new request
     * in, waits until those that run have their responses, and then until the workers rest.
     */
    static void end(Duration notice, Duration most) {
        var beans = ManagementFactory.getPlatformMBeanServer();
        try {
            var gate = new ObjectName(GATE);
            beans.invoke(gate, "announceStop", null, null);
            TimeUnit.MILLISECONDS.sleep(notice.toMillis());
            var deadline = Instant.now().plus(most);
            beans.invoke(gate, "close", null, null);
            while ((int) beans.getAttribute(gate, "Running") > 0
                    && Instant.now().isBefore(deadline)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            TimeUnit.MILLISECONDS.sleep(LAST_BYTES.toMillis());
            beans.invoke(gate, "stopWork", null, null);
        } catch (InstanceNotFoundException e) {
            // The portal never came up: nothing runs.
        } catch (JMException e) {
            System.err.println("Work that runs is not waited for: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
