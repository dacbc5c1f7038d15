package org.essaim.testing;

import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;

/** What EclipseLink takes for its server; it makes one by the name. */
public final class JtaPlatform extends ServerPlatformBase {

    public JtaPlatform(DatabaseSession session) {
        super(session);
    }

    @Override
    public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
        return JtaController.class;
    }
}
