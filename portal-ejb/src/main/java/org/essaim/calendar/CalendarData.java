package org.essaim.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.sql.Sql;

/** Links of a member to calendars; they go with the account. */
@ApplicationScoped
class CalendarData implements PersonalData {

    private static final List<Holding> HOLDINGS =
            List.of(Holding.of("calendar.held.links", "calendar_link", "member_id")
                    .without("secret_hash")
                    .seenAt("'/compte/agenda'"));

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "calendar";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        sql.statement("delete from calendar_link where member_id = :member")
                .with("member", person.member())
                .run();
    }
}
