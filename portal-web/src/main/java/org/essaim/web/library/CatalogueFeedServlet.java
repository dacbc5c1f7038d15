package org.essaim.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.CatalogueOrder;
import org.essaim.library.ScenarioCard;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.web.feeds.Feed;
import org.essaim.web.feeds.FeedServlet;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.words.RichText;
import org.essaim.web.words.Texts;

/** {@code /scenarios.atom?discipline=SVT}: published scenarios, the newest first. */
@WebServlet(CatalogueFeedServlet.PATH)
public class CatalogueFeedServlet extends FeedServlet {

    static final String PATH = "/scenarios.atom";

    private static final int MOST = 30;
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ScenarioCatalogue catalogue;

    @Inject
    private transient CatalogueParameters parameters;

    /** Of what is on a page of the catalogue, whatever its order and page. */
    static String address(ListAddress page) {
        return PATH + question(page).substring(CatalogueParameters.PATH.length());
    }

    private static String question(ListAddress page) {
        return page.with(CatalogueParameters.ORDER.name(), "");
    }

    @Override
    protected Feed feed(HttpServletRequest request, Locale locale) {
        var asked = request.getParameterMap();
        var page = ListAddress.read(CatalogueParameters.PATH, asked, parameters.all());
        var cards =
                catalogue.list(new ListRequest<>(parameters.filter(page), CatalogueOrder.NEWEST, Slice.first(MOST)));
        return new Feed(
                Texts.text(locale, "library.catalogue.feed"),
                address(page),
                question(page),
                cards.items().stream().map(CatalogueFeedServlet::entry).toList());
    }

    private static Feed.Entry entry(ScenarioCard card) {
        return new Feed.Entry(
                "scenario/" + card.id(),
                card.title(),
                card.path(),
                RichText.escaped(card.summary()),
                card.authors().stream()
                        .filter(MemberName::isNamed)
                        .map(MemberName::name)
                        .collect(Collectors.joining(", ")),
                card.publishedAt());
    }
}
