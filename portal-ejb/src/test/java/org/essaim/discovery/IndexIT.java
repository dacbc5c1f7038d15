package org.essaim.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.essaim.discovery.Shelf.Book;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.SignInRequiredException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class IndexIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    private Shelf shelf;

    @Inject
    private IndexQueue queue;

    @Inject
    private SiteSearch search;

    @Inject
    private IndexAdministration index;

    @Inject
    private IndexRebuild rebuilds;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    /** A word that nobody else has. */
    private final String word = "quetsche" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private final long id = System.nanoTime();

    /** A new index is filled without being asked for when the portal starts. */
    @BeforeEach
    void noRebuildRuns() {
        await().atMost(SOON).until(() -> {
            var rebuild = lastRebuild();
            return rebuild == null || rebuild.state() != RebuildProgress.State.RUNNING;
        });
    }

    @Test
    void aCommittedChangeOrRemovalShowsInTheIndexSoon() throws Exception {
        changed(id, new Book("La " + word, "public"));
        await().atMost(SOON).until(() -> found().size() == 1);

        shelf.remove(id);
        tell(id);
        await().atMost(SOON).until(() -> found().isEmpty());
    }

    @Test
    void aRolledBackChangeDoesNotReachTheIndex() throws Exception {
        shelf.put(id, new Book("La " + word, "public"));
        transactions.rolledBack(() -> queue.changed(Shelf.KIND, id));
        changed(id + 1, new Book("Une autre " + word, "public"));
        await().atMost(SOON).until(() -> !found().isEmpty());
        assertThat(found()).extracting(FoundItem::id).containsExactly(Long.toString(id + 1));
        forget(id, id + 1);
    }

    @Test
    void aDocumentThatFailsDoesNotHoldUpTheOthers() throws Exception {
        for (var i = 0; i < 20; i++) {
            shelf.put(id + i, new Book(i == 7 ? null : "La " + word, "public"));
        }
        transactions.committed(() ->
                queue.changed(Shelf.KIND, LongStream.range(id, id + 20).boxed().toList()));
        await().atMost(SOON).until(() -> found().size() == 19);
        assertThat(asAdministrator(() -> index.report().failing())).isPositive();

        shelf.put(id + 7, new Book("La " + word, "public"));
        await().atMost(SOON).until(() -> found().size() == 20);
        forget(LongStream.range(id, id + 20).toArray());
    }

    @Test
    void aHiddenDocumentLeavesNoTraceInResultsCountsOrCompletions() throws Exception {
        changed(id, new Book("La " + word, "member:77"));
        var owner = Viewer.member(new MemberId(77), Set.of(Role.MEMBER), Locale.FRENCH);
        await().atMost(SOON).until(() -> viewer.actAs(owner, () -> found().size() == 1));
        assertThat(viewer.actAs(owner, this::disciplines)).contains("QUETSCHE");

        var other = Viewer.member(new MemberId(78), Set.of(Role.MEMBER, Role.ADMIN), Locale.FRENCH);
        for (var each : List.of(Viewer.reader(Locale.FRENCH), other)) {
            viewer.actAs(each, () -> {
                var answer = search.search(SearchRequest.of(word));
                assertThat(answer.total()).isZero();
                assertThat(answer.suggestion()).isNull();
                assertThat(disciplines()).doesNotContain("QUETSCHE");
                assertThat(search.suggest(word)).isEmpty();
                return null;
            });
        }
        forget(id);
    }

    @Test
    void aTokenWithoutTheScopeFindsNoMoreThanAReader() throws Exception {
        changed(id, new Book("La " + word, "member:77"));
        var owner = Viewer.member(new MemberId(77), Set.of(Role.MEMBER), Locale.FRENCH);
        await().atMost(SOON).until(() -> viewer.actAs(owner, () -> found().size() == 1));
        var token = Viewer.member(new MemberId(77), Set.of(Role.MEMBER), Locale.FRENCH)
                .byToken(Set.of("library:write"));
        assertThat(viewer.actAs(token, this::found)).isEmpty();
        forget(id);
    }

    @Test
    void aRebuiltIndexAgreesWithItsSources() throws Exception {
        changed(id, new Book("La " + word, "public"));
        await().atMost(SOON).until(() -> found().size() == 1);
        await().atMost(SOON).until(() -> asAdministrator(() -> index.report().waiting()) == 0);

        rebuild();
        await().atMost(SOON).until(() -> lastRebuild().state() == RebuildProgress.State.DONE);
        var comparison = asAdministrator(index::compare);
        assertThat(comparison.missing()).isEmpty();
        assertThat(comparison.surplus()).isEmpty();
        assertThat(comparison.stale()).isEmpty();
        assertThat(comparison.isTrue()).isTrue();
        assertThat(found()).hasSize(1);
        forget(id);
    }

    @Test
    void aRebuildOfAnotherNodeCanBeWatchedStoppedAndTakenOverWhenThatNodeIsSilent() throws Exception {
        sql.change("insert into index_rebuild (node, state, done, total, started_at)"
                + " values ('elsewhere:8080', 'RUNNING', 12, 40, now())");
        var shown = lastRebuild();
        assertThat(shown.state()).isEqualTo(RebuildProgress.State.RUNNING);
        assertThat(shown.done()).isEqualTo(12);
        assertThat(shown.percent()).isEqualTo(30);
        assertThatThrownBy(this::rebuild).isInstanceOf(ConflictException.class);

        asAdministrator(() -> {
            index.cancelRebuild();
            return null;
        });
        assertThat(sql.change("update index_rebuild set heard_at = now() - interval '3 minutes'"
                        + " where node = 'elsewhere:8080' and cancel_asked"))
                .isEqualTo(1);
        assertThat(lastRebuild().state()).isEqualTo(RebuildProgress.State.FAILED);
        rebuild();
        await().atMost(SOON).until(() -> lastRebuild().state() == RebuildProgress.State.DONE);
    }

    @Test
    void aRebuildThatAnotherNodeHasDoneMeanwhileNeverBegins() throws Exception {
        rebuild();
        await().atMost(SOON).until(() -> lastRebuild().state() == RebuildProgress.State.DONE);
        var done = lastRebuild();
        assertThat(rebuilds.start(() -> false)).isFalse();
        assertThat(lastRebuild()).isEqualTo(done);
    }

    @Test
    void onlyAdministratorsManageTheIndex() {
        assertThatThrownBy(() -> index.report()).isInstanceOf(SignInRequiredException.class);
        assertThatThrownBy(() -> index.rebuild()).isInstanceOf(SignInRequiredException.class);
        assertThatThrownBy(() -> index.compare()).isInstanceOf(SignInRequiredException.class);
    }

    private RebuildProgress lastRebuild() throws Exception {
        return asAdministrator(() -> index.report().rebuild());
    }

    private void rebuild() throws Exception {
        asAdministrator(() -> {
            index.rebuild();
            return null;
        });
    }

    private void changed(long book, Book content) throws Exception {
        shelf.put(book, content);
        tell(book);
    }

    private void tell(long book) throws Exception {
        transactions.committed(() -> queue.changed(Shelf.KIND, book));
    }

    private void forget(long... books) throws Exception {
        for (var book : books) {
            shelf.remove(book);
            tell(book);
        }
        await().atMost(SOON).until(() -> !disciplines().contains("QUETSCHE"));
    }

    private List<String> disciplines() {
        return search.search(SearchRequest.of("")).facets().get(SearchFacet.DISCIPLINE).stream()
                .map(FacetValue::value)
                .toList();
    }

    private List<FoundItem> found() {
        return search.search(SearchRequest.of(word)).items();
    }

    private <T> T asAdministrator(Callable<T> action) throws Exception {
        return viewer.actAs(Viewer.member(new MemberId(1), Set.of(Role.MEMBER, Role.ADMIN), Locale.FRENCH), action);
    }
}
