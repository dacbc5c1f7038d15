package org.essaim.attestations.badges;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;
import org.essaim.shared.viewer.Thing;

@ApplicationScoped
class BadgeAudited implements Audited {

    static final Thing KEYS = Thing.theOnly("badge-keys");

    @Override
    public List<BadgeAudit> actions() {
        return List.of(BadgeAudit.values());
    }

    @Override
    public List<AuditedKind> kinds() {
        return List.of(new AuditedKind(KEYS.kind(), "attestations.audited.keys", "null", "/administration/badges"));
    }
}
