package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;

@ApplicationScoped
class NetworksAudited implements Audited {

    @Override
    public List<NetworksAudit> actions() {
        return List.of(NetworksAudit.values());
    }

    @Override
    public List<AuditedKind> kinds() {
        return List.of(new AuditedKind(
                NetworkId.KIND,
                "networks.audited.network",
                "(select n.name from network n where n.id = e.thing_id)",
                ""));
    }
}
