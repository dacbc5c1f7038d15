package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;

@ApplicationScoped
class DiscussionsAudited implements Audited {

    @Override
    public List<DiscussionsAudit> actions() {
        return List.of(DiscussionsAudit.values());
    }

    @Override
    public List<AuditedKind> kinds() {
        return List.of(new AuditedKind(
                DiscussionId.KIND,
                "discussions.audited.discussion",
                "(select d.title from discussion d where d.id = e.thing_id)",
                ""));
    }
}
