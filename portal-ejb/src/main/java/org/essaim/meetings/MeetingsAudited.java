package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;

@ApplicationScoped
class MeetingsAudited implements Audited {

    @Override
    public List<MeetingsAudit> actions() {
        return List.of(MeetingsAudit.values());
    }

    /** They are done to networks, which their own capability names. */
    @Override
    public List<AuditedKind> kinds() {
        return List.of();
    }
}
