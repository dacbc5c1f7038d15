package org.essaim.web.discovery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.essaim.discovery.FoundItem;
import org.essaim.discovery.SearchResults;
import org.essaim.discovery.SiteSearch;
import org.essaim.web.feeds.Feed;
import org.essaim.web.feeds.FeedServlet;
import org.essaim.web.words.Texts;

/**
 * {@code /recherche.atom?q=fractions&niveau=CM2}: what answers a question with all its words, the newest first. Words
 * that find nothing are not corrected: the day somebody writes of them, they find it.
 */
@WebServlet(SearchFeedServlet.PATH)
public class SearchFeedServlet extends FeedServlet {

    static final String PATH = "/recherche.atom";

    private static final int MOST = 30;
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SiteSearch search;

    @Inject
    private transient FacetLabels labels;

    @Override
    protected Feed feed(HttpServletRequest request, Locale locale) {
        var asked = request.getParameterMap();
        var address = SearchAddress.of(asked, labels.facets());
        var results = search.search(address.asked().news(MOST));
        var text = address.text();
        return new Feed(
                text.isEmpty()
                        ? Texts.text(locale, "discovery.feed.title")
                        : Texts.text(locale, "discovery.feed.titleOf", text),
                address.feed(),
                address.question(),
                results.corrected() == null ? entries(results) : List.of());
    }

    private static List<Feed.Entry> entries(SearchResults results) {
        return results.items().stream()
                .limit(results.wholeAfter(0))
                .filter(item -> item.publishedAt() != null)
                .map(SearchFeedServlet::entry)
                .toList();
    }

    private static Feed.Entry entry(FoundItem item) {
        return new Feed.Entry(
                item.kind() + "/" + item.id(),
                item.title(),
                item.url(),
                item.excerptHtml(),
                item.stored().getOrDefault("authors", ""),
                item.publishedAt());
    }
}
