package org.essaim.searches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.discovery.FoundItem;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.shared.sql.Sql;

/** Which searches are to be asked again, and what is told of them. */
@ApplicationScoped
class NewsTelling {

    /** A round comes a little earlier than the day before, and is not put off by it. */
    private static final Duration PAUSE = Duration.ofHours(12);

    private static final int NAMED = 3;
    private static final int MOST = 200;

    /** A search to be asked again. */
    record Due(
            SavedSearchId id,
            String name,
            String words,
            boolean verbatim,
            List<String> filters,
            String path,
            Instant toldAt) {}

    @Inject
    private Telling telling;

    @Inject
    private Sql sql;

    /** The next ones behind this id. */
    @Transactional
    List<Due> due(SavedSearchId after, Instant now) {
        return sql.statement("select id, name, words, verbatim, filters, path, told_at from saved_search"
                        + " where id > :after and told_at <= :before order by id limit :most")
                .with("after", after)
                .with("before", now.minus(PAUSE))
                .with("most", MOST)
                .list(Due.class);
    }

    /** Tells it, once: another node that tells the same finds that it was told. Nothing new is no news. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean tell(Due search, List<FoundItem> news, Instant until) {
        var mine = sql.statement("update saved_search set told_at = :until where id = :id and told_at = :before")
                .with("until", until)
                .with("id", search.id())
                .with("before", search.toldAt())
                .run();
        if (mine == 0 || news.isEmpty()) {
            return false;
        }
        var thing = SearchThings.of(search.id());
        telling.tell(News.of(SearchTopic.NEWS, thing, search.path(), search.name(), titles(news))
                .toFollowersOf(List.of(thing)));
        return true;
    }

    private static String titles(List<FoundItem> news) {
        var titles = news.stream().limit(NAMED).map(FoundItem::title).collect(Collectors.joining(" · "));
        return news.size() > NAMED ? titles + " …" : titles;
    }
}
