package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;
import org.essaim.shared.viewer.Thing;

@ApplicationScoped
class DiscoveryAudited implements Audited {

    static final Thing INDEX = Thing.theOnly("index");

    @Override
    public List<DiscoveryAudit> actions() {
        return List.of(DiscoveryAudit.values());
    }

    @Override
    public List<AuditedKind> kinds() {
        return List.of(new AuditedKind(INDEX.kind(), "discovery.audited.index", "null", "/administration/index"));
    }
}
