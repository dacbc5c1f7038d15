package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.essaim.files.Attachments;
import org.essaim.files.FileId;
import org.essaim.networks.NetworkId;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Discussions and what is written in them, to be changed. Asks nobody who is looking. */
@ApplicationScoped
class DiscussionRecords {

    /** What is known of a post before it is changed. */
    record Post(
            PostId id,
            DiscussionId discussionId,
            MemberId authorId,
            String text,
            String addition,
            Instant writtenAt,
            Instant saidSince) {}

    @Inject
    private Attachments attachments;

    @Inject
    private DiscussionChanges changes;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    DiscussionId add(NetworkId network, MemberId author, String title, Instant now) {
        return sql.statement("insert into discussion (network_id, author_id, title, opened_at, last_at, last_author_id)"
                        + " values (:network, :author, :title, :now, :now, :author) returning id")
                .with("network", network)
                .with("author", author)
                .with("title", title)
                .with("now", now)
                .require(DiscussionId.class);
    }

    /** Until the transaction ends, nobody else writes in it, and it stays in its state. */
    void hold(DiscussionId id) {
        var held = sql.statement("select id from discussion where id = :id for no key update")
                .with("id", id)
                .find(Long.class);
        if (held.isEmpty()) {
            throw DiscussionPolicy.unknown();
        }
    }

    /** To be called by who holds the discussion, or has just begun it. */
    PostId write(
            DiscussionId discussion,
            MemberId author,
            String text,
            List<FileId> files,
            Set<MemberId> mentioned,
            Instant now) {
        var post = sql.statement("insert into discussion_post (discussion_id, author_id, text, files, written_at)"
                        + " values (:discussion, :author, :text, :files, :now) returning id")
                .with("discussion", discussion)
                .with("author", author)
                .with("text", text)
                .with("files", files.size())
                .with("now", now)
                .require(PostId.class);
        attachments.put(post, author, files);
        mention(post, mentioned);
        sql.statement(
                        "update discussion set posts = posts + 1, last_at = :now, last_author_id = :author where id = :id")
                .with("now", now)
                .with("author", author)
                .with("id", discussion)
                .run();
        changes.happened(discussion);
        return post;
    }

    private void mention(PostId post, Collection<MemberId> members) {
        sql.statement("insert into discussion_mention (post_id, member_id) select :post, unnest(:members)"
                        + " on conflict do nothing")
                .with("post", post)
                .withNumbers("members", members)
                .run();
    }

    Post require(PostId id) {
        return sql.statement(
                        "select id, discussion_id, author_id, text, addition, written_at, coalesce(changed_at, written_at)"
                                + " as said_since from discussion_post where id = :id and removed_at is null")
                .with("id", id)
                .find(Post.class)
                .orElseThrow(DiscussionPolicy::unknown);
    }

    void change(Post post, String text, Set<MemberId> mentioned) {
        keepVersion(post, clock.instant());
        sql.statement("delete from discussion_mention where post_id = :id and not member_id = any(:members)")
                .with("id", post.id())
                .withNumbers("members", mentioned)
                .run();
        mention(post.id(), mentioned);
        sql.statement("update discussion_post set text = :text, changed_at = :now, step = nextval('discussion_step')"
                        + " where id = :id")
                .with("text", text)
                .with("now", clock.instant())
                .with("id", post.id())
                .run();
        changes.happened(post.discussionId());
    }

    void add(Post post, String addition, Set<MemberId> mentioned) {
        mention(post.id(), mentioned);
        sql.statement("update discussion_post set addition = :addition, added_at = :now,"
                        + " step = nextval('discussion_step') where id = :id")
                .with("addition", addition)
                .with("now", clock.instant())
                .with("id", post.id())
                .run();
        changes.happened(post.discussionId());
    }

    /**
     * Its text and what was added are kept as a version, and its files where those in charge took it away, so that it can
     * be given back whole; with what its author takes away, the files go.
     */
    void remove(Post post, PostLine.RemovedBy by) {
        var now = clock.instant();
        keepVersion(post, now);
        sql.statement("update discussion_post set text = '', addition = '', files = 0, removed_at = :now,"
                        + " removal = :by, step = nextval('discussion_step') where id = :id")
                .with("now", now)
                .with("by", by)
                .with("id", post.id())
                .run();
        if (by == PostLine.RemovedBy.AUTHOR) {
            attachments.forget(PostId.KIND, List.of(post.id().value()));
        }
        changes.happened(post.discussionId());
    }

    /** All that somebody wrote, with what it said before; discussions in which nobody else wrote go whole. */
    void removeAllOf(MemberId author) {
        var touched = sql.statement("select d.id from discussion d where d.id in (select discussion_id from"
                        + " discussion_post where author_id = :author) order by d.id for no key update")
                .with("author", author)
                .list(DiscussionId.class);
        var posts = sql.statement("update discussion_post set text = '', addition = '', files = 0,"
                        + " removed_at = coalesce(removed_at, :now), removal = coalesce(removal, 'AUTHOR'),"
                        + " step = nextval('discussion_step') where author_id = :author returning id")
                .with("now", clock.instant())
                .with("author", author)
                .list(Long.class);
        attachments.forget(PostId.KIND, posts);
        touched.forEach(changes::happened);
        sql.statement("delete from discussion d where d.author_id = :author and not exists"
                        + " (select 1 from discussion_post p where p.discussion_id = d.id and p.author_id <> :author)")
                .with("author", author)
                .run();
    }

    /** What those in charge took away says again what it said, if that is still kept. */
    boolean restore(PostId id) {
        var restored = sql.statement(
                        "with v as (delete from discussion_version where id = (select max(s.id) from discussion_version s"
                                + " join discussion_post p on p.id = s.post_id where p.id = :id and p.removal = 'CARE'"
                                + " and s.replaced_at = p.removed_at) returning text, addition)"
                                + " update discussion_post p set text = v.text, addition = v.addition, removed_at = null,"
                                + " removal = null, step = nextval('discussion_step'), files = (select count(*) from"
                                + " attached_file a where a.thing_kind = :kind and a.thing_id = p.id)"
                                + " from v where p.id = :id returning p.discussion_id")
                .with("id", id)
                .with("kind", PostId.KIND)
                .find(DiscussionId.class);
        restored.ifPresent(changes::happened);
        return restored.isPresent();
    }

    private void keepVersion(Post post, Instant now) {
        sql.statement("insert into discussion_version (post_id, text, addition, written_at, replaced_at)"
                        + " values (:post, :text, :addition, :since, :now)")
                .with("post", post.id())
                .with("text", post.text())
                .with("addition", post.addition())
                .with("since", post.saidSince())
                .with("now", now)
                .run();
    }

    void pin(DiscussionId id, boolean pinned) {
        sql.statement("update discussion set pinned = :pinned where id = :id")
                .with("pinned", pinned)
                .with("id", id)
                .run();
    }

    void close(DiscussionId id, boolean closed) {
        sql.statement("update discussion set closed_at = :at where id = :id")
                .with("at", closed ? clock.instant() : null)
                .with("id", id)
                .run();
        changes.happened(id);
    }

    void become(DiscussionId id, DiscussionState state) {
        sql.statement("update discussion set state = :state, removed_at = :at where id = :id")
                .with("state", state)
                .with("at", state == DiscussionState.REMOVED ? clock.instant() : null)
                .with("id", id)
                .run();
        changes.happened(id);
    }
}
