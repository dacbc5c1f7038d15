package org.essaim.discussions;

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

/**
 * What a member wrote stays in its discussion without their name, unless they want it gone; what it said before goes, as
 * what they read does.
 */
@ApplicationScoped
class DiscussionsData implements PersonalData, Retentions {

    private static final String PATH = "(select '/reseaux/' || n.slug || '/discussions/' || d.id from discussion d"
            + " join network n on n.id = d.network_id where d.id = ";
    private static final String TITLE = "(select d.title from discussion d where d.id = t.discussion_id)";
    private static final String OF_AUTHOR =
            "t.post_id in (select p.id from discussion_post p where p.author_id = :member)";
    private static final List<Holding> HOLDINGS = List.of(
            Holding.where(
                            "discussions.held.begun",
                            "discussion",
                            "(t.author_id = :member or t.last_author_id = :member)")
                    .claiming("discussion.author_id", "discussion.last_author_id")
                    .without("title_words")
                    .saying("t.title", "t.opened_at")
                    .seenAt(PATH + "t.id)")
                    .staying("discussions.stays.posts"),
            Holding.of("discussions.held.posts", "discussion_post", "author_id")
                    .saying(DiscussionReading.WHOLE, "t.written_at")
                    .seenAt(PATH + "t.discussion_id)")
                    .staying("discussions.stays.posts"),
            Holding.where("discussions.held.versions", "discussion_version", OF_AUTHOR)
                    .saying(DiscussionReading.WHOLE, "t.written_at"),
            Holding.of("discussions.held.mentions", "discussion_mention", "member_id")
                    .saying(
                            "(select d.title from discussion d join discussion_post p on p.discussion_id = d.id"
                                    + " where p.id = t.post_id)",
                            "(select p.written_at from discussion_post p where p.id = t.post_id)")
                    .orderedBy("t.post_id"),
            Holding.of("discussions.held.readings", "discussion_reading", "member_id")
                    .saying(TITLE, "t.read_at")
                    .seenAt(PATH + "t.discussion_id)")
                    .orderedBy("t.discussion_id"));

    @Inject
    private DiscussionRecords records;

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "discussions";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        if (!wishes.writings()) {
            records.removeAllOf(person.member());
        }
        for (var statement : List.of(
                "delete from discussion_version t where " + OF_AUTHOR,
                "delete from discussion_mention where member_id = :member",
                "delete from discussion_reading where member_id = :member")) {
            sql.statement(statement).with("member", person.member()).run();
        }
    }

    @Override
    public List<Retention> retentions() {
        var kept = settings.days(Setting.KEEP_DISCUSSIONS_DAYS);
        return List.of(
                Retention.of("discussions.kept.versions", kept, "discussion_version", "t.replaced_at", "''"),
                Retention.of("discussions.kept.removed", kept, "discussion", "t.removed_at", "''")
                        .where("t.state = 'REMOVED'"));
    }
}
