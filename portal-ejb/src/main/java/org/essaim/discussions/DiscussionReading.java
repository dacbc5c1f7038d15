package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.files.Attachments;
import org.essaim.identity.directory.MemberName;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkSights;
import org.essaim.networks.ShownTo;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Discussions and what was written in them, as pages show them. */
@ApplicationScoped
class DiscussionReading {

    private static final String UNREAD = "(select min(p.id) from discussion_post p where p.discussion_id = d.id"
            + " and p.removed_at is null and p.id > coalesce(r.post_id, 0)"
            + " and p.author_id <> cast(:me as bigint))";
    private static final String COLUMNS = "d.id, d.network_id as network, n.slug, n.name as network_name,"
            + " n.state in ('FORMING', 'ACTIVE') as open, n.discussions_shown_to as shown_to, d.author_id as author, d.title,"
            + " d.state, d.pinned, d.closed_at, d.posts, d.opened_at, d.last_at,"
            + " case when m.state = 'LEFT' then '' else m.name end as last_author,"
            + " case when cast(:me as bigint) is not null then " + UNREAD
            + " end as unread, r.post_id is null as fresh";
    private static final String TABLES = "discussion d join network n on n.id = d.network_id"
            + " join member m on m.id = d.last_author_id"
            + " left join discussion_reading r on r.discussion_id = d.id and r.member_id = :me";
    private static final String POST =
            "select p.id, p.author_id, case when m.state = 'LEFT' then '' else m.name end as name,"
                    + " m.public_profile and m.state = 'ACTIVE' as has_public_page, "
                    + NetworkSights.moderating("d.network_id", "p.author_id")
                    + " as in_charge, p.text, p.addition, p.files, p.written_at,"
                    + " p.changed_at, p.added_at, p.removal as removed_by, p.step from discussion_post p"
                    + " join discussion d on d.id = p.discussion_id join member m on m.id = p.author_id";

    /** All that a post, or an earlier version of it, says: its text and what was added. */
    static final String WHOLE = "t.text || case when t.addition = '' then '' else E'\\n\\n' || t.addition end";

    record PostRow(
            PostId id,
            MemberId authorId,
            String name,
            boolean hasPublicPage,
            boolean inCharge,
            String text,
            String addition,
            int files,
            Instant writtenAt,
            Instant changedAt,
            Instant addedAt,
            PostLine.RemovedBy removedBy,
            long step) {

        MemberName author() {
            return new MemberName(authorId, name, hasPublicPage);
        }
    }

    private record Mentioned(long post, MemberId id, String name, boolean hasPublicPage) {}

    @Inject
    private DiscussionPolicy policy;

    @Inject
    private Attachments attachments;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** Pinned ones first, then those with the newest answer. */
    Page<DiscussionLine> page(DiscussionFilter filter, Slice slice) {
        return among(filter).page(slice, DiscussionLine.class);
    }

    private ListReading among(DiscussionFilter filter) {
        var list = ListReading.of(sql, COLUMNS, TABLES)
                .with("me", me())
                .where("d.network_id = :network")
                .with("network", filter.network())
                .words("strpos(d.title_words, :word) > 0", filter.text())
                .where(NetworkSights.seen(policy.current(), filter.network(), "n.discussions_shown_to"))
                .where(policy.mayCare(filter.network()) ? "d.state <> 'REMOVED'" : "d.state = 'SHOWN'")
                .orderBy("d.pinned desc, d.last_at desc, d.id desc");
        if (filter.which() == null) {
            return list;
        }
        return switch (filter.which()) {
            case MINE ->
                list.where(
                        "exists (select 1 from discussion_post w where w.discussion_id = d.id and w.author_id = :me)");
            case UNREAD -> list.where("cast(:me as bigint) is not null and " + UNREAD + " is not null");
            case OPEN -> list.where("d.closed_at is null");
        };
    }

    /** Those with the newest posts, that the viewer may read. */
    List<DiscussionLine> latest(NetworkId network, int most) {
        var list = ListReading.of(sql, COLUMNS, TABLES)
                .with("me", null)
                .where("d.network_id = :network and d.state = 'SHOWN'")
                .where(NetworkSights.seen(policy.current(), network, "n.discussions_shown_to"))
                .with("network", network)
                .orderBy("d.last_at desc, d.id desc");
        return list.first(most, statement -> statement.list(DiscussionLine.class));
    }

    ShownTo shownTo(NetworkId network) {
        return sql.statement("select discussions_shown_to from network where id = :id")
                .with("id", network)
                .require(ShownTo.class);
    }

    Optional<DiscussionLine> find(DiscussionId id) {
        return sql.statement("select", COLUMNS, "from", TABLES, "where d.id = :id")
                .with("id", id)
                .with("me", me())
                .find(DiscussionLine.class);
    }

    /** NotFoundException when there is none, or none for the viewer. */
    DiscussionLine requireSeen(DiscussionId id) {
        return find(id).filter(policy::isSeen).orElseThrow(DiscussionPolicy::unknown);
    }

    /** The discussion of a post, if there is one. */
    Optional<DiscussionId> of(PostId post) {
        return sql.statement("select discussion_id from discussion_post where id = :post")
                .with("post", post)
                .find(DiscussionId.class);
    }

    /** How many posts of its discussion come before it. */
    long before(DiscussionId discussion, PostId post) {
        return sql.statement("select count(*) from discussion_post where discussion_id = :discussion and id < :post")
                .with("discussion", discussion)
                .with("post", post)
                .require(Long.class);
    }

    List<PostRow> posts(DiscussionId discussion, Slice slice) {
        return sql.statement(POST, "where p.discussion_id = :discussion order by p.id limit :size offset :start")
                .with("discussion", discussion)
                .with("size", slice.size())
                .with("start", slice.start())
                .list(PostRow.class);
    }

    Optional<PostRow> post(PostId post) {
        return sql.statement(POST, "where p.id = :post").with("post", post).find(PostRow.class);
    }

    /** As the viewer may read them. */
    List<PostLine> lines(DiscussionLine discussion, List<PostRow> rows) {
        var mentioned = mentioned(rows.stream()
                .filter(row -> Mentions.possible(row.text()) || Mentions.possible(row.addition()))
                .map(row -> row.id().value())
                .toList());
        var files = attachments.of(
                PostId.KIND,
                rows.stream()
                        .filter(row -> row.files() > 0)
                        .map(row -> row.id().value())
                        .toList());
        return rows.stream()
                .map(row -> {
                    var people = mentioned.getOrDefault(row.id().value(), List.of());
                    return new PostLine(
                            row.id(),
                            row.author(),
                            row.inCharge(),
                            Mentions.linked(row.text(), people),
                            Mentions.linked(row.addition(), people),
                            row.writtenAt(),
                            row.changedAt(),
                            row.addedAt(),
                            row.removedBy(),
                            files.getOrDefault(row.id().value(), List.of()),
                            policy.post(discussion, row.authorId(), row.writtenAt(), row.removedBy() != null));
                })
                .toList();
    }

    private Map<Long, List<MemberName>> mentioned(Collection<Long> posts) {
        if (posts.isEmpty()) {
            return Map.of();
        }
        return sql
                .statement("select c.post_id as post, m.id, case when m.state = 'LEFT' then '' else m.name end as name,"
                        + " m.public_profile and m.state = 'ACTIVE' as has_public_page from discussion_mention c"
                        + " join member m on m.id = c.member_id where c.post_id = any(:posts)")
                .withNumbers("posts", posts)
                .list(Mentioned.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Mentioned::post,
                        Collectors.mapping(
                                each -> new MemberName(each.id(), each.name(), each.hasPublicPage()),
                                Collectors.toList())));
    }

    List<PostView.Version> versions(PostId post) {
        return sql.statement("select " + WHOLE
                        + " as text, t.written_at, t.replaced_at from discussion_version t where t.post_id = :post"
                        + " order by t.id desc")
                .with("post", post)
                .list(PostView.Version.class);
    }

    /** The viewer has read up to this post. */
    void read(DiscussionId discussion, PostId post) {
        policy.current().member().ifPresent(member -> read(discussion, post, member));
    }

    private void read(DiscussionId discussion, PostId post, MemberId member) {
        sql.statement("insert into discussion_reading as kept (member_id, discussion_id, post_id, read_at)"
                        + " values (:member, :discussion, :post, :now) on conflict (member_id, discussion_id)"
                        + " do update set post_id = excluded.post_id, read_at = excluded.read_at"
                        + " where kept.post_id < excluded.post_id")
                .with("member", member)
                .with("discussion", discussion)
                .with("post", post)
                .with("now", clock.instant())
                .run();
    }

    /** Active members of a network, for mentions. */
    List<MemberName> members(NetworkId network) {
        return sql.statement("select m.id, m.name, m.public_profile as has_public_page from network_membership s"
                        + " join member m on m.id = s.member_id where s.network_id = :network and s.state = 'ACTIVE'"
                        + " and not s.away order by m.name collate french, m.id")
                .with("network", network)
                .list(MemberName.class);
    }

    private Object me() {
        return policy.current().member().orElse(null);
    }
}
