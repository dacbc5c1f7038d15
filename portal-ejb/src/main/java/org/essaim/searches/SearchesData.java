package org.essaim.searches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.sql.Sql;

/** Searches of a member; they go with the account. */
@ApplicationScoped
class SearchesData implements PersonalData {

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "searches";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.of("searches.held.saved", "saved_search", "member_id")
                .saying("t.name", "t.created_at")
                .seenAt("'/compte/recherches'"));
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        sql.statement("delete from saved_search where member_id = :member")
                .with("member", person.member())
                .run();
    }
}
