package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;

@ApplicationScoped
class ModerationAudited implements Audited {

    @Override
    public List<ModerationAudit> actions() {
        return List.of(ModerationAudit.values());
    }

    @Override
    public List<AuditedKind> kinds() {
        return List.of(new AuditedKind(
                CaseId.KIND,
                "moderation.audited.report",
                "(select c.title from report_case c where c.id = e.thing_id)",
                "/moderation/signalements/{id}"));
    }
}
