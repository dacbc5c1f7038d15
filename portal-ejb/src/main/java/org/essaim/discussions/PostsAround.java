package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.essaim.moderation.Around;
import org.essaim.moderation.ReportedThing;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;

/** What stands round a reported post or discussion, for who decides about it. */
@ApplicationScoped
class PostsAround {

    private static final int EACH_SIDE = 3;
    private static final int LONGEST = 400;
    private static final String SAID =
            "select p.id, case when m.state = 'LEFT' then '' else m.name end as name, p.text,"
                    + " p.written_at from discussion_post p join member m on m.id = p.author_id where p.removed_at is null and";

    private record Said(long id, String name, String text, Instant writtenAt) {}

    @Inject
    private Sql sql;

    /** The first words of a discussion. */
    String beginning(DiscussionId id) {
        return sql.statement("select text from discussion_post where discussion_id = :id order by id limit 1")
                .with("id", id)
                .find(String.class)
                .map(text -> Text.beginning(Markdown.wordsAndTargets(text), ReportedThing.LONGEST_EXTRACT))
                .orElse("");
    }

    /** Its last posts, the oldest of them first. */
    List<Around> of(DiscussionId id) {
        return sql
                .statement(
                        "select * from (",
                        SAID,
                        "p.discussion_id = :id order by p.id desc limit :most) last order by id")
                .with("id", id)
                .with("most", 2 * EACH_SIDE)
                .list(Said.class)
                .stream()
                .map(said -> around(said, 0))
                .toList();
    }

    /** The post itself and those next to it. */
    List<Around> of(PostId id) {
        return sql
                .statement(
                        "select * from ((",
                        SAID,
                        "p.discussion_id = (select o.discussion_id from discussion_post o where o.id = :id) and p.id <= :id"
                                + " order by p.id desc limit :most + 1) union all (",
                        SAID,
                        "p.discussion_id = (select o.discussion_id from discussion_post o where o.id = :id) and p.id > :id"
                                + " order by p.id limit :most)) near order by id")
                .with("id", id)
                .with("most", EACH_SIDE)
                .list(Said.class)
                .stream()
                .map(said -> around(said, id.value()))
                .toList();
    }

    private static Around around(Said said, long reported) {
        return new Around(
                said.name(),
                Text.beginning(Markdown.wordsAndTargets(said.text()), LONGEST),
                said.writtenAt(),
                said.id() == reported);
    }
}
