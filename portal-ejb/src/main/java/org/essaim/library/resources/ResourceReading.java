package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.identity.MemberDirectory;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.shared.MemberId;
import org.essaim.shared.Page;
import org.essaim.shared.Row;

/** Resources, to be read. Filters are comma-separated codes; an empty text leaves a filter out. */
@ApplicationScoped
class ResourceReading {

    private static final String CARD = "select r.id, r.kind, r.state, r.title, r.description, r.url, r.licence,"
            + " cast(r.authors as text), cast(r.disciplines as text), cast(r.levels as text), r.minutes,"
            + " f.original_name, f.size, r.body <> ''"
            + " from resource r left join stored_file f on f.name = r.file_name where ";
    private static final String PUBLISHED = "r.state = 'PUBLISHED'"
            + " and (?1 = '' or r.kind = any(string_to_array(?1, ',')))"
            + " and (?2 = '' or jsonb_exists_any(r.disciplines, string_to_array(?2, ',')))"
            + " and (?3 = '' or jsonb_exists_any(r.levels, string_to_array(?3, ',')))";
    private static final String VIEW = "select r.external_id, r.kind, r.state, r.row_version, r.title, r.description,"
            + " r.body, r.url, f.original_name, f.media_type, f.size, r.licence, cast(r.authors as text), r.language,"
            + " cast(r.disciplines as text), cast(r.levels as text), cast(r.keywords as text), r.minutes, r.owner_id,"
            + " r.created_at, r.published_at, r.withdrawn_at, r.withdrawn_reason"
            + " from resource r left join stored_file f on f.name = r.file_name where r.id = ?1";
    private static final String IDS = "r.id = any(cast(string_to_array(?1, ',') as bigint[]))";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ResourcePolicy policy;

    @Inject
    private MemberDirectory members;

    Page<ResourceCard> published(ResourceFilter filter, int page, int size) {
        var kinds = filter.kinds().stream().map(Enum::name).collect(Collectors.joining(","));
        var disciplines = String.join(",", filter.disciplines());
        var levels = String.join(",", filter.levels());
        var total = Row.one(database.createNativeQuery("select count(*) from resource r where " + PUBLISHED)
                        .setParameter(1, kinds)
                        .setParameter(2, disciplines)
                        .setParameter(3, levels))
                .orElseThrow()
                .number(0);
        var rows = Row.all(database.createNativeQuery(
                        CARD + PUBLISHED + " order by r.published_at desc, r.id desc limit ?4 offset ?5")
                .setParameter(1, kinds)
                .setParameter(2, disciplines)
                .setParameter(3, levels)
                .setParameter(4, size)
                .setParameter(5, (long) page * size));
        return new Page<>(cards(rows), total, page, size);
    }

    Page<ResourceCard> of(MemberId owner, int page, int size) {
        var total = Row.one(database.createNativeQuery("select count(*) from resource where owner_id = ?1")
                        .setParameter(1, owner.value()))
                .orElseThrow()
                .number(0);
        var rows = Row.all(database.createNativeQuery(
                        CARD + "r.owner_id = ?1 order by r.created_at desc, r.id desc limit ?2 offset ?3")
                .setParameter(1, owner.value())
                .setParameter(2, size)
                .setParameter(3, (long) page * size));
        return new Page<>(cards(rows), total, page, size);
    }

    /** Published ones and those of the viewer; moderators see drafts too. */
    List<ResourceCard> visible(Collection<ResourceId> ids) {
        return ids.isEmpty()
                ? List.of()
                : cards(Row.all(database.createNativeQuery(CARD + IDS
                                + " and (r.state = 'PUBLISHED' or (r.state = 'DRAFT' and (?2 or r.owner_id = ?3)))")
                        .setParameter(1, list(ids))
                        .setParameter(2, policy.isModerator())
                        .setParameter(
                                3,
                                policy.current().member().map(MemberId::value).orElse(0L))));
    }

    List<ResourceId> usable(Collection<ResourceId> ids, Collection<MemberId> authors) {
        return Row.all(database.createNativeQuery("select r.id from resource r where " + IDS
                                + " and (r.state = 'PUBLISHED' or (r.state = 'DRAFT'"
                                + " and r.owner_id = any(cast(string_to_array(?2, ',') as bigint[]))))")
                        .setParameter(1, list(ids))
                        .setParameter(
                                2, authors.stream().map(MemberId::toString).collect(Collectors.joining(","))))
                .stream()
                .map(row -> new ResourceId(row.number(0)))
                .toList();
    }

    /** Whose title holds all words; the viewer's own first. */
    List<ResourceCard> pick(List<String> words, MemberId viewer, int most) {
        return cards(Row.all(database.createNativeQuery(
                        CARD
                                + "(r.state = 'PUBLISHED' or (r.state = 'DRAFT' and r.owner_id = ?2))"
                                + " and not exists (select 1 from unnest(string_to_array(?1, ' ')) word"
                                + "   where position(word in lower(r.title)) = 0)"
                                + " order by case when r.owner_id = ?2 then 0 else 1 end, r.changed_at desc, r.id desc limit ?3")
                .setParameter(1, String.join(" ", words))
                .setParameter(2, viewer.value())
                .setParameter(3, most)));
    }

    ResourceView view(ResourceId id) {
        var row = Row.one(database.createNativeQuery(VIEW).setParameter(1, id.value()))
                .orElseThrow(Resources::notFound);
        var owner = new MemberId(row.number(18));
        var state = row.value(2, ResourceState.class);
        if (state != ResourceState.PUBLISHED && !policy.mayEdit(owner)) {
            throw state == ResourceState.DRAFT
                    ? Resources.notFound()
                    : new WithdrawnException(
                            "library.problem.resourceWithdrawn", row.text(4), row.text(22), row.instant(21));
        }
        return view(id, row, owner, state);
    }

    private ResourceView view(ResourceId id, Row row, MemberId owner, ResourceState state) {
        var kind = row.value(1, ResourceKind.class);
        var url = row.text(7);
        var there = state != ResourceState.WITHDRAWN;
        return new ResourceView(
                id,
                row.text(0),
                kind,
                state,
                row.number(3),
                row.text(4),
                row.text(5),
                row.text(6),
                url,
                ResourceRules.host(url),
                kind == ResourceKind.VIDEO ? Video.at(url) : null,
                row.isNull(8) ? null : new ResourceView.FileInfo(row.text(8), row.text(9), row.number(10)),
                row.text(11),
                JsonTexts.read(row.text(12)),
                row.text(13),
                JsonTexts.read(row.text(14)),
                JsonTexts.read(row.text(15)),
                JsonTexts.read(row.text(16)),
                row.count(17),
                members.names(List.of(owner)).get(owner),
                row.instant(19),
                row.instant(20),
                there && policy.mayEdit(owner),
                !there && policy.isModerator());
    }

    /** Name in the store, name for people, type and size of the file of a resource that the viewer may see. */
    Optional<Row> file(ResourceId id) {
        view(id);
        return Row.one(database.createNativeQuery("select f.name, f.original_name, f.media_type, f.size"
                        + " from resource r join stored_file f on f.name = r.file_name where r.id = ?1")
                .setParameter(1, id.value()));
    }

    /** The name that people know a file by; empty for none. */
    String fileName(String stored) {
        return stored == null
                ? ""
                : Row.one(database.createNativeQuery("select original_name from stored_file where name = ?1")
                                .setParameter(1, stored))
                        .map(row -> row.text(0))
                        .orElse("");
    }

    private static String list(Collection<ResourceId> ids) {
        return ids.stream().map(ResourceId::toString).collect(Collectors.joining(","));
    }

    private static List<ResourceCard> cards(List<Row> rows) {
        return rows.stream()
                .map(row -> new ResourceCard(
                        new ResourceId(row.number(0)),
                        row.value(1, ResourceKind.class),
                        row.value(2, ResourceState.class),
                        row.text(3),
                        row.text(4),
                        ResourceRules.host(row.text(5)),
                        row.text(6),
                        JsonTexts.read(row.text(7)),
                        JsonTexts.read(row.text(8)),
                        JsonTexts.read(row.text(9)),
                        row.count(10),
                        row.text(11),
                        row.number(12),
                        row.flag(13)))
                .toList();
    }
}
