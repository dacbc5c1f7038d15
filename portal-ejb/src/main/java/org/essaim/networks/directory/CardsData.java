package org.essaim.networks.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.sql.Sql;

/** What a member shows in directories; it goes with the account. */
@ApplicationScoped
class CardsData implements PersonalData {

    private static final List<Holding> HOLDINGS = List.of(Holding.of("networks.held.cards", "network_card", "member_id")
            .saying("t.helps", "t.changed_at")
            .orderedBy("t.member_id")
            .seenAt("'/compte/annuaire'"));

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "cards";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        sql.statement("delete from network_card where member_id = :member")
                .with("member", person.member())
                .run();
    }
}
