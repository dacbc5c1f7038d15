package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;
import org.essaim.shared.viewer.MemberId;

@ApplicationScoped
class IdentityAudited implements Audited {

    @Override
    public List<IdentityAudit> actions() {
        return List.of(IdentityAudit.values());
    }

    @Override
    public List<AuditedKind> kinds() {
        return List.of(new AuditedKind(
                MemberId.KIND,
                "identity.audited.member",
                "(select m.name from member m where m.id = e.thing_id and m.state <> 'LEFT')",
                "/administration/membres/{id}"));
    }
}
