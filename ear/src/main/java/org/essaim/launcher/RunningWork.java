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

    /** Lets no new request in, waits until those that run have their answers, and then until the workers rest. */
    static void end(Duration most) {
        var beans = ManagementFactory.getPlatformMBeanServer();
        var deadline = Instant.now().plus(most);
        try {
            var gate = new ObjectName(GATE);
            beans.invoke(gate, "close", null, null);
            while ((int) beans.getAttribute(gate, "Running") > 0
                    && Instant.now().isBefore(deadline)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
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
