package org.essaim.shared.nodes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.essaim.shared.settings.Settings;

/** This process among others on the same database. */
@ApplicationScoped
public class ThisNode {

    @Inject
    private Settings settings;

    /** Host and port: the same after a restart. */
    public String name() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + settings.httpPort();
        } catch (UnknownHostException e) {
            return "localhost:" + settings.httpPort();
        }
    }
}
