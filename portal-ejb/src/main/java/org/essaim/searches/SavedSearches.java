package org.essaim.searches;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.notifications.Follows;
import org.essaim.notifications.Rhythm;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** The searches that the viewer keeps; nobody else sees them. */
@Stateless
@OpenTo(Caller.MEMBER)
public class SavedSearches {

    /** How many a member keeps at most. */
    public static final int MOST = 20;

    private static final String COLUMNS =
            "select id, name, words, verbatim, filters, path, created_at, seen_at from saved_search";

    private record Row(
            SavedSearchId id,
            String name,
            String words,
            boolean verbatim,
            List<String> filters,
            String path,
            Instant createdAt,
            Instant seenAt) {}

    @Inject
    private QuestionColumns columns;

    @Inject
    private Follows follows;

    @Inject
    private NamedLock locks;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /**
     * Keeps a search; from now on there is something new.
     *
     * @throws InvalidException for what is wrong with its fields, and for a name that another of the viewer's has
     * @throws RuleException when the viewer keeps {@value #MOST} already
     */
    @Once
    public SavedSearchId save(SaveSearch search) {
        return keep(viewer.current().requireMember(), search, clock.instant());
    }

    /** The same for another member, who has looked last at this moment: the demo, and what comes from another portal. */
    @OpenTo(Caller.PORTAL)
    public SavedSearchId takeIn(MemberId member, SaveSearch search, Instant lastSeen) {
        return keep(member, search, lastSeen);
    }

    private SavedSearchId keep(MemberId member, SaveSearch search, Instant since) {
        search.check();
        locks.hold("saved searches of " + member);
        if (count(member) >= MOST) {
            throw new RuleException("searches.problem.full", MOST);
        }
        var id = sql.statement("insert into saved_search"
                        + " (member_id, name, words, verbatim, filters, path, created_at, seen_at, told_at) values"
                        + " (:member, :name, :words, :verbatim, :filters, :path, :since, :since, :since)"
                        + " on conflict (member_id, name) do nothing returning id")
                .with("member", member)
                .with("name", search.name())
                .with("words", search.question().words())
                .with("verbatim", search.question().verbatim())
                .withTexts("filters", QuestionColumns.filters(search.question()))
                .with("path", search.path())
                .with("since", since)
                .find(SavedSearchId.class)
                .orElseThrow(SavedSearches::taken);
        follow(member, id, search.rhythm());
        return id;
    }

    private long count(MemberId member) {
        return sql.statement("select count(*) from saved_search where member_id = :member")
                .with("member", member)
                .require(Long.class);
    }

    /** The newest first. */
    public List<SavedSearch> mine() {
        var rhythms = rhythms();
        return mine(COLUMNS, "order by created_at desc, id desc").list(Row.class).stream()
                .map(row -> search(row, rhythms))
                .toList();
    }

    /** {@link NotFoundException} for one that is not the viewer's. */
    public SavedSearch one(SavedSearchId id) {
        return mine(COLUMNS, "and id = :id")
                .with("id", id)
                .find(Row.class)
                .map(row -> search(row, rhythms()))
                .orElseThrow(SavedSearches::unknown);
    }

    /**
     * Calls it otherwise, and tells of it at another rhythm.
     *
     * @throws InvalidException for what is wrong with its fields, and for a name that another of the viewer's has
     */
    public void change(SavedSearchId id, String name, Rhythm rhythm) {
        var known = one(id);
        var changed = new SaveSearch(name, known.question(), known.path(), rhythm);
        changed.check();
        var member = viewer.current().requireMember();
        locks.hold("saved searches of " + member);
        var others = mine("select count(*) from saved_search", "and name = :name and id <> :id")
                .with("name", changed.name())
                .with("id", id)
                .require(Long.class);
        if (others > 0) {
            throw taken();
        }
        mine("update saved_search set name = :name", "and id = :id")
                .with("name", changed.name())
                .with("id", id)
                .run();
        if (rhythm != known.rhythm()) {
            follow(member, id, rhythm);
        }
    }

    /** Nothing is new any more; gives where the answers are read. */
    public String see(SavedSearchId id) {
        var search = one(id);
        mine("update saved_search set seen_at = :now", "and id = :id")
                .with("now", clock.instant())
                .with("id", id)
                .run();
        return search.path();
    }

    /** Keeps it no longer; done again, it changes nothing. */
    public void remove(SavedSearchId id) {
        mine("delete from saved_search", "and id = :id").with("id", id).run();
        follows.end(viewer.current().requireMember(), SearchThings.of(id));
    }

    private void follow(MemberId member, SavedSearchId id, Rhythm rhythm) {
        follows.begin(member, SearchThings.of(id));
        follows.choose(member, SearchThings.of(id), SearchTopic.NEWS, rhythm);
    }

    /** How soon letters tell of each, by its number. */
    private Map<Long, Rhythm> rhythms() {
        return follows.rhythms(viewer.current().requireMember(), SearchTopic.NEWS, SearchThings.KIND);
    }

    private SqlStatement mine(String what, String... further) {
        return sql.statement(what, "where member_id = :me", String.join(" ", further))
                .with("me", viewer.current().requireMember());
    }

    private SavedSearch search(Row row, Map<Long, Rhythm> rhythms) {
        var question = columns.question(row.words(), row.verbatim(), row.filters());
        return new SavedSearch(
                row.id(),
                row.name(),
                question,
                row.path(),
                rhythms.getOrDefault(row.id().value(), Rhythm.NEVER),
                row.createdAt(),
                row.seenAt());
    }

    private static InvalidException taken() {
        return new InvalidException("name", "searches.problem.taken");
    }

    private static NotFoundException unknown() {
        return new NotFoundException("searches.problem.unknown");
    }
}
