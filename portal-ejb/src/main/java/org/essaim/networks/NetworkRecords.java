package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.shared.viewer.MemberId;

/** What those in charge of a network did, for the journal: about a member it is the member's, and names the network. */
@ApplicationScoped
class NetworkRecords {

    @Inject
    private AuditLog audit;

    void about(NetworkId network, NetworksAudit act) {
        audit.record(act, network, "");
    }

    void about(MemberId member, NetworkId network, NetworksAudit act, String reason) {
        audit.record(AuditEntry.of(act, member).because(reason).saying("{networks.audited.in|" + network + "}"));
    }

    void given(MemberId member, NetworkId network, NetworkRole role) {
        audit.record(AuditEntry.of(NetworksAudit.ROLE_GIVEN, member)
                .saying("{networks.NetworkRole." + role + "} {networks.audited.in|" + network + "}"));
    }
}
