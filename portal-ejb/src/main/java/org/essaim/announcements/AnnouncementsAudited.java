package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;

@ApplicationScoped
class AnnouncementsAudited implements Audited {

    @Override
    public List<AnnouncementsAudit> actions() {
        return List.of(AnnouncementsAudit.values());
    }

    @Override
    public List<AuditedKind> kinds() {
        return List.of(new AuditedKind(
                AnnouncementId.KIND,
                "announcements.audited.announcement",
                "(select a.title from announcement a where a.id = e.thing_id)",
                ""));
    }
}
