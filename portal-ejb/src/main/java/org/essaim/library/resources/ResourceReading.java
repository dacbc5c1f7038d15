package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.shared.address.WebAddress;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.viewer.MemberId;

/** Resources, to be read. */
@ApplicationScoped
class ResourceReading {

    private static final String CARD = "r.id, r.kind, r.state, r.title, r.description, r.url, r.licence, r.authors,"
            + " r.language, r.disciplines, r.levels, r.minutes, coalesce(f.original_name, '') as file_name,"
            + " coalesce(f.size, 0) as file_size, r.body <> '' as has_text";
    private static final String FROM = "resource r left join stored_file f on f.name = r.file_name";
    private static final String TITLED = "strpos(r.title_words, :word) > 0";
    private static final String VIEW =
            "select coalesce(r.external_id, '') as external_id, r.kind, r.state, r.row_version,"
                    + " r.title, r.description, r.body, r.url, f.original_name, f.media_type, f.size, r.licence, r.authors,"
                    + " r.language, r.disciplines, r.levels, r.keywords, r.minutes, r.owner_id, r.created_at, r.published_at,"
                    + " r.withdrawn_at, coalesce(r.withdrawn_reason, '') as withdrawn_reason"
                    + " from resource r left join stored_file f on f.name = r.file_name where r.id = :id";

    private record CardRow(
            ResourceId id,
            ResourceKind kind,
            ResourceState state,
            String title,
            String description,
            String url,
            String licence,
            List<String> authors,
            String language,
            List<String> disciplines,
            List<String> levels,
            int minutes,
            String fileName,
            long fileSize,
            boolean hasText) {

        ResourceCard card() {
            return new ResourceCard(
                    id,
                    kind,
                    state,
                    title,
                    description,
                    host(url),
                    licence,
                    authors,
                    language,
                    disciplines,
                    levels,
                    minutes,
                    fileName,
                    fileSize,
                    hasText);
        }
    }

    private record ViewRow(
            String externalId,
            ResourceKind kind,
            ResourceState state,
            long rowVersion,
            String title,
            String description,
            String body,
            String url,
            String originalName,
            String mediaType,
            Long size,
            String licence,
            List<String> authors,
            String language,
            List<String> disciplines,
            List<String> levels,
            List<String> keywords,
            int minutes,
            MemberId ownerId,
            Instant createdAt,
            Instant publishedAt,
            Instant withdrawnAt,
            String withdrawnReason) {

        ResourceView.FileInfo file() {
            return originalName == null ? null : new ResourceView.FileInfo(originalName, mediaType, size);
        }
    }

    /**
     * A file that the store keeps.
     *
     * @param name in the store
     * @param originalName for people
     */
    @Inject
    private Sql sql;

    @Inject
    private ResourcePolicy policy;

    @Inject
    private MemberDirectory members;

    Page<ResourceCard> published(ListRequest<ResourceFilter, ResourceOrder> request) {
        var filter = request.filter();
        return ListReading.of(sql, CARD, FROM)
                .where("r.state = 'PUBLISHED'")
                .words(TITLED, filter.text())
                .where("r.kind = any(:kinds)", "kinds", filter.kinds())
                .where("jsonb_exists_any(r.disciplines, :disciplines)", "disciplines", filter.disciplines())
                .where("jsonb_exists_any(r.levels, :levels)", "levels", filter.levels())
                .orderBy(
                        switch (request.order()) {
                            case NEWEST -> "r.published_at desc, r.id desc";
                            case TITLE -> "r.title collate french, r.id";
                        })
                .page(request.slice(), ResourceReading::cards);
    }

    Page<ResourceCard> of(MemberId owner, ListRequest<OwnFilter, ResourceOrder> request) {
        return ListReading.of(sql, CARD, FROM)
                .where("r.owner_id = :owner")
                .with("owner", owner)
                .words(TITLED, request.filter().text())
                .where("r.state = any(:states)", "states", request.filter().states())
                .orderBy(
                        switch (request.order()) {
                            case NEWEST -> "r.created_at desc, r.id desc";
                            case TITLE -> "r.title collate french, r.id";
                        })
                .page(request.slice(), ResourceReading::cards);
    }

    /** Published ones and those of the viewer; moderators see drafts too. */
    List<ResourceCard> visible(Collection<ResourceId> ids) {
        return ids.isEmpty()
                ? List.of()
                : cards(sql.statement(
                                "select",
                                CARD,
                                "from",
                                FROM,
                                "where r.id = any(:ids) and (r.state = 'PUBLISHED'"
                                        + " or (r.state = 'DRAFT' and (:moderator or r.owner_id = :viewer)))")
                        .withNumbers("ids", ids)
                        .with("moderator", policy.isModerator())
                        .with("viewer", policy.current().member()));
    }

    List<ResourceId> usable(Collection<ResourceId> ids, Collection<MemberId> authors) {
        return sql.statement("select r.id from resource r where r.id = any(:ids)"
                        + " and (r.state = 'PUBLISHED' or (r.state = 'DRAFT' and r.owner_id = any(:authors)))")
                .withNumbers("ids", ids)
                .withNumbers("authors", authors)
                .list(ResourceId.class);
    }

    /** Whose title holds all words; the viewer's own first. */
    List<ResourceCard> pick(String words, MemberId viewer, int most) {
        return ListReading.of(sql, CARD, FROM)
                .where("(r.state = 'PUBLISHED' or (r.state = 'DRAFT' and r.owner_id = :viewer))")
                .with("viewer", viewer)
                .words(TITLED, words)
                .orderBy("r.owner_id = :viewer desc, r.changed_at desc, r.id desc")
                .first(most, ResourceReading::cards);
    }

    Set<MemberId> insiders(ResourceId id) {
        return Set.copyOf(sql.statement("select owner_id from resource where id = :id and owner_id is not null")
                .with("id", id)
                .list(MemberId.class));
    }

    ResourceView view(ResourceId id) {
        var row = sql.statement(VIEW).with("id", id).find(ViewRow.class).orElseThrow(Resources::notFound);
        if (row.state() != ResourceState.PUBLISHED && !policy.mayEdit(row.ownerId())) {
            throw row.state() == ResourceState.DRAFT
                    ? Resources.notFound()
                    : new WithdrawnException(
                            "library.problem.resourceWithdrawn", row.title(), row.withdrawnReason(), row.withdrawnAt());
        }
        return view(id, row);
    }

    private ResourceView view(ResourceId id, ViewRow row) {
        var there = row.state() != ResourceState.WITHDRAWN;
        return new ResourceView(
                id,
                row.externalId(),
                row.kind(),
                row.state(),
                row.rowVersion(),
                row.title(),
                row.description(),
                row.body(),
                row.url(),
                host(row.url()),
                row.kind() == ResourceKind.VIDEO
                        ? WebAddress.of(row.url()).map(Video::at).orElse(null)
                        : null,
                row.file(),
                row.licence(),
                row.authors(),
                row.language(),
                row.disciplines(),
                row.levels(),
                row.keywords(),
                row.minutes(),
                members.authors(List.of(row.ownerId())).get(row.ownerId()),
                row.createdAt(),
                row.publishedAt(),
                there && policy.mayEdit(row.ownerId()),
                !there && policy.isModerator());
    }

    /** The name in the store of the file of a resource that the viewer may see. */
    Optional<String> file(ResourceId id) {
        view(id);
        return sql.statement("select file_name from resource where id = :id and file_name is not null")
                .with("id", id)
                .find(String.class);
    }

    /** The name that people know a file by; empty for none. */
    String fileName(String stored) {
        return stored == null
                ? ""
                : sql.statement("select original_name from stored_file where name = :name")
                        .with("name", stored)
                        .find(String.class)
                        .orElse("");
    }

    /** The host of an address for people to read; empty when there is none. */
    private static String host(String url) {
        return WebAddress.of(url).map(WebAddress::shownHost).orElse("");
    }

    private static List<ResourceCard> cards(SqlStatement statement) {
        return statement.list(CardRow.class).stream().map(CardRow::card).toList();
    }
}
