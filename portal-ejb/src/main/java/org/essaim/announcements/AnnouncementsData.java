package org.essaim.announcements;

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

/** Announcements that a member wrote: the text stays the network's, and names nobody any more. */
@ApplicationScoped
class AnnouncementsData implements PersonalData, Retentions {

    private static final List<Holding> HOLDINGS =
            List.of(Holding.of("announcements.held.written", "announcement", "author_id")
                    .saying("t.title", "t.created_at")
                    .seenAt("(select '/reseaux/' || n.slug || '/annonces/' || t.id from network n"
                            + " where n.id = t.network_id)"));

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "announcements";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        sql.statement("update announcement set author_id = null, replies = false where author_id = :member")
                .with("member", person.member())
                .run();
    }

    @Override
    public List<Retention> retentions() {
        return List.of(
                kept("announcements.kept.drafts", AnnouncementState.DRAFT),
                kept("announcements.kept.withdrawn", AnnouncementState.WITHDRAWN));
    }

    private Retention kept(String words, AnnouncementState state) {
        return Retention.of(
                        words,
                        settings.days(Setting.KEEP_ANNOUNCEMENT_DRAFTS_DAYS),
                        "announcement",
                        "t.changed_at",
                        "''")
                .where("t.state = '" + state + "'");
    }
}
