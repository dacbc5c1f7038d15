package org.essaim.searches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.essaim.discovery.FoundItem;
import org.essaim.discovery.Question;
import org.essaim.discovery.SiteSearch;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.UnavailableException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Viewer;

/** What is new for a question: the index is asked, as for a reader without an account. No transaction. */
@ApplicationScoped
@OpenTo(Caller.EVERYONE)
public class SearchNews {

    /** So many at most are looked at: more news than this is a lot of news. */
    public static final int MOST = 50;

    @Inject
    private SiteSearch search;

    @Inject
    private CurrentViewer viewer;

    /**
     * Published after the first moment and not after the second, the newest first, at most {@value #MOST}.
     *
     * @throws UnavailableException when the index is away
     */
    public List<FoundItem> between(Question question, Instant after, Instant until) {
        var language = viewer.current().locale();
        return newest(question, language).stream()
                .filter(item -> item.publishedAt() != null)
                .filter(item ->
                        item.publishedAt().isAfter(after) && !item.publishedAt().isAfter(until))
                .toList();
    }

    /** A misspelling is not corrected: nothing has every word of it. */
    private List<FoundItem> newest(Question question, Locale language) {
        try {
            var results = viewer.actAs(Viewer.reader(language), () -> search.search(question.news(MOST)));
            return results.corrected() == null ? results.items().subList(0, results.wholeAfter(0)) : List.of();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
