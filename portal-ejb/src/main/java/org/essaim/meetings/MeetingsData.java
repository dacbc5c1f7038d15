package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.sql.Sql;

/** Which meetings a member comes to; it goes with the account, and some time after the meeting. */
@ApplicationScoped
class MeetingsData implements PersonalData, Retentions {

    private static final List<Holding> HOLDINGS =
            List.of(Holding.of("meetings.held.guests", "meeting_guest", "member_id")
                    .saying("(select g.title from meeting g where g.id = t.meeting_id)", "t.since")
                    .orderedBy("t.meeting_id")
                    .seenAt("'/compte/agenda'"));

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "meetings";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        sql.statement("delete from meeting_guest where member_id = :member")
                .with("member", person.member())
                .run();
    }

    @Override
    public List<Retention> retentions() {
        return List.of(Retention.of(
                "meetings.kept.guests",
                settings.days(Setting.KEEP_MEETING_GUESTS_DAYS),
                "meeting_guest",
                "(select g.ends_at from meeting g where g.id = t.meeting_id)",
                "''"));
    }
}
