package org.essaim.networks.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.sql.Sql;

/** Where a member belongs: it goes with the account, and a network that nobody runs any more pauses. */
@ApplicationScoped
class NetworksData implements PersonalData {

    private static final String NETWORK = "(select n.name from network n where n.id = t.network_id)";

    private static final List<Holding> HOLDINGS = List.of(
            Holding.of("networks.held.memberships", "network_membership", "member_id")
                    .saying(NETWORK, "t.since")
                    .seenAt("(select '/reseaux/' || n.slug from network n where n.id = t.network_id)"),
            Holding.where("networks.held.invitations", "network_invitation", "t.address = :address")
                    .without("secret_hash", "label")
                    .saying(NETWORK, "t.created_at"));

    @Inject
    private ClosedAccounts accounts;

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "networks";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        accounts.forget(person.member());
        sql.statement("delete from network_invitation where address = :address")
                .with("address", person.address())
                .run();
    }
}
