package org.essaim.attestations;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.notifications.Thing;
import org.essaim.notifications.Things;

/** Attestations that are told of, to their holders alone. */
@ApplicationScoped
class AttestationThings implements Things {

    static Thing of(AttestationId id) {
        return new Thing(AttestationId.KIND, id.value());
    }

    @Override
    public String kind() {
        return AttestationId.KIND;
    }

    @Override
    public String seen() {
        return "exists (select 1 from attestation x where x.id = a.thing_id and x.member_id = a.member_id)";
    }

    @Override
    public String named() {
        return "select x.id, x.title as name, '' as place from attestation x";
    }

    @Override
    public String path(long id, String name, String place) {
        return AttestationNews.PAGE;
    }
}
