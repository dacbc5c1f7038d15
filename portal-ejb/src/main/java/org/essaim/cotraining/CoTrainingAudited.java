package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;

@ApplicationScoped
class CoTrainingAudited implements Audited {

    @Override
    public List<CoTrainingAudit> actions() {
        return List.of(CoTrainingAudit.values());
    }

    /** They are done to networks, which their own capability names. */
    @Override
    public List<AuditedKind> kinds() {
        return List.of();
    }
}
