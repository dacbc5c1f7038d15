package org.essaim.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.essaim.shared.nodes.AfterCommit;
import org.essaim.shared.viewer.MemberId;

/**
 * Who got in, who did not, and who may do more than before: one line an event, in a logger of its own, such as
 * {@code TOKEN_ISSUED member=12 token=7 scopes=search:read}. Ids, roles and scopes only: no name, no address, nothing
 * that anybody typed.
 */
@ApplicationScoped
public class SecurityLog {

    /** The logger, for whoever routes its lines elsewhere. */
    public static final String NAME = "org.essaim.security";

    private static final Logger LOG = System.getLogger(NAME);

    @Inject
    private AfterCommit afterCommit;

    /**
     * Writes the line now.
     *
     * @param member whom it is about, when it is somebody
     * @param details words such as {@code token=7}, may be empty
     */
    public void note(SecurityEvent event, Optional<MemberId> member, String details) {
        LOG.log(
                Level.INFO,
                () -> (event + " member=" + member.map(MemberId::toString).orElse("none") + " " + details).strip());
    }

    /** Writes the line when the running transaction is in the database; never when it is rolled back. */
    public void noteOnceDone(SecurityEvent event, MemberId member, String details) {
        afterCommit.run(new Object(), () -> note(event, Optional.of(member), details));
    }
}
