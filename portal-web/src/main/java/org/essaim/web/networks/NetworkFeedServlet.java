package org.essaim.web.networks;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkFeed;
import org.essaim.networks.NetworkNews;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.web.feeds.Feed;
import org.essaim.web.feeds.FeedServlet;
import org.essaim.web.words.RichText;
import org.essaim.web.words.Texts;

/** {@code /reseaux/la-ruche-de-paris.atom}: what there is new of a network for everyone. */
@WebServlet("*" + NetworkFeedServlet.ENDING)
public class NetworkFeedServlet extends FeedServlet {

    static final String ENDING = ".atom";

    private static final Pattern PATH = Pattern.compile("/reseaux/([a-z0-9-]+)\\.atom");
    private static final int MOST = 30;
    private static final long serialVersionUID = 1L;

    @Inject
    private transient NetworkCatalogue networks;

    @Inject
    private transient NetworkFeed news;

    @Override
    protected Feed feed(HttpServletRequest request, Locale locale) {
        var path = PATH.matcher(request.getServletPath());
        if (!path.matches()) {
            throw new NotFoundException("networks.problem.unknown");
        }
        var line = networks.network(path.group(1)).line();
        return new Feed(
                Texts.text(locale, "networks.feed.title", line.name()),
                line.path() + ENDING,
                line.path(),
                news.newest(line.id(), MOST).stream()
                        .map(NetworkFeedServlet::entry)
                        .toList());
    }

    private static Feed.Entry entry(NetworkNews.Item item) {
        return new Feed.Entry(
                item.id(), item.title(), item.path(), RichText.escaped(item.text()), item.authors(), item.at());
    }
}
