package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;

/** Where a member belongs: it goes with the account, and a network that nobody runs any more pauses. */
@ApplicationScoped
class NetworksData implements PersonalData {

    private static final List<Holding> HOLDINGS =
            List.of(Holding.of("networks.held.memberships", "network_membership", "member_id")
                    .saying("(select n.name from network n where n.id = t.network_id)", "t.since")
                    .seenAt("(select '/reseaux/' || n.slug from network n where n.id = t.network_id)"));

    @Inject
    private ClosedAccounts accounts;

    @Override
    public String capability() {
        return "networks";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, boolean credited) {
        accounts.forget(person.member());
    }
}
