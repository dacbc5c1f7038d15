package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.essaim.shared.nodes.AfterCommit;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Has the letters that wait for a member decided again, since the member chose otherwise. */
@ApplicationScoped
class WaitingAgain {

    @Inject
    private NoticeWorker worker;

    @Inject
    private NamedLock locks;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** Waits for whoever decides on them right now, by what was chosen before. */
    void lookAgain(MemberId member) {
        locks.hold("notices of " + member);
        var waiting = sql.statement("update notice_letter set due_at = :now where member_id = :member")
                .with("now", clock.instant())
                .with("member", member)
                .run();
        if (waiting > 0) {
            afterCommit.run(NoticeWorker.class, worker::nudge);
        }
    }
}
