package org.essaim.shared.metrics;

import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Named in persistence.xml: hears of each statement before it is sent. */
public class SqlStatementListener extends SessionEventAdapter {

    @Override
    public void preExecuteCall(SessionEvent event) {
        SqlStatements.add();
    }
}
