package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Networks of the académie that a member is in now, beside those elsewhere that they belong to. */
@ApplicationScoped
class MoveReading {

    @Inject
    private Sql sql;

    List<MoveOffer> of(MemberId member) {
        return sql.statement("select o.id as \"from\", o.name as from_name, d.id as \"to\", d.name as to_name,"
                        + " d.slug as to_slug, d.joining from member m"
                        + " join network_membership s on s.member_id = m.id and s.state = 'ACTIVE'"
                        + " join network o on o.id = s.network_id and o.academie_code <> m.academie_code"
                        + " join network d on d.academie_code = m.academie_code and d.state in ('FORMING', 'ACTIVE')"
                        + " and d.joining <> 'BY_INVITATION'"
                        + " where m.id = :member and not exists (select 1 from network_membership t"
                        + " where t.member_id = m.id and t.network_id = d.id and t.state in ('ACTIVE', 'REQUESTED', 'SUSPENDED'))"
                        + " order by o.name collate french, d.name collate french, d.id")
                .with("member", member)
                .list(MoveOffer.class);
    }
}
