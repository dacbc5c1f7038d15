package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.NetworksAudit;
import org.essaim.shared.viewer.MemberId;

/** What those in charge of a network did to a member of it: in the journal it is the member's, and names the network. */
@ApplicationScoped
class NetworkRecords {

    @Inject
    private AuditLog audit;

    void about(MemberId member, NetworkId network, NetworksAudit act, String reason) {
        audit.record(AuditEntry.of(act, member).within(network).because(reason));
    }

    void given(MemberId member, NetworkId network, NetworkRole role) {
        audit.record(AuditEntry.of(NetworksAudit.ROLE_GIVEN, member)
                .within(network)
                .saying("{networks.NetworkRole." + role + "}"));
    }
}
