package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;

/** What a member offers and looks for; it goes with the account. */
@ApplicationScoped
class ExchangesData implements PersonalData {

    private static final List<Holding> HOLDINGS =
            List.of(Holding.of("exchanges.held.exchanges", "exchange", "author_id")
                    .saying("t.title", "t.created_at")
                    .seenAt("'/compte/entraide'"));

    @Inject
    private Exchanges exchanges;

    @Override
    public String capability() {
        return "exchanges";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        exchanges.remove(person.member());
    }
}
