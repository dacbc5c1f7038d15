package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.networks.NetworkId;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.sql.Sql;

/** Published scenarios of the members of a network, the newest first. Asks nobody who is looking. */
@ApplicationScoped
class SharedReading {

    private static final String OF_MEMBERS = "exists (select 1 from scenario_version_author a"
            + " join network_membership s on s.member_id = a.member_id and s.state = 'ACTIVE' and not s.away"
            + " join network n on n.id = s.network_id join member m on m.id = s.member_id"
            + " where a.version_id = v.id and s.network_id = :network and (:inside or s.role = 'COORDINATOR'"
            + " or n.members_shown_to = 'EVERYONE' and m.public_profile))";

    private static final String SHORT = "v.scenario_id as id, coalesce(v.title, '') as title,"
            + " coalesce(v.content ->> 'summary', '') as summary, coalesce(v.content ->> 'language', 'fr') as language,"
            + " v.published_at";

    @Inject
    private CardReading cards;

    @Inject
    private Sql sql;

    /**
     * The newest.
     *
     * @param inside whether somebody asks to whom all members are named
     */
    List<SharedScenario> newest(NetworkId network, boolean inside, int most) {
        return reading(SHORT, network, inside).first(most, statement -> statement.list(SharedScenario.class));
    }

    /** All of them, with the same right. */
    Page<ScenarioCard> list(NetworkId network, boolean inside, Slice slice) {
        return reading(CardReading.COLUMNS, network, inside).page(slice, cards::cards);
    }

    private ListReading reading(String columns, NetworkId network, boolean inside) {
        return ListReading.of(sql, columns, "scenario_version v")
                .where("v.state = 'PUBLISHED'")
                .where(OF_MEMBERS)
                .with("network", network)
                .with("inside", inside)
                .orderBy("v.published_at desc, v.id desc");
    }
}
