package org.essaim.web.searches;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.essaim.searches.SavedSearch;
import org.essaim.searches.SavedSearchId;
import org.essaim.searches.SavedSearches;
import org.essaim.searches.SearchNews;
import org.essaim.shared.problem.UnavailableException;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** The searches that the member keeps, with how much is new. */
@Named("mySearches")
@RequestScoped
public class MySearchesPage {

    /** One of them; {@code question} is empty where the name says it, {@code news} when nothing is new, or nobody can tell. */
    public record Line(SavedSearchId id, String name, String question, String rhythm, String news) {}

    @Inject
    private SavedSearches searches;

    @Inject
    private SearchNews news;

    @Inject
    private SearchesTurn turn;

    @Inject
    private FormErrors errors;

    @Inject
    private PageResponse response;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private Clock clock;

    private List<Line> lines;

    /** Read when it is asked for: a form that is only shown again runs no view action. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = searches.mine().stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(SavedSearch search) {
        return new Line(
                search.id(),
                search.name(),
                isNamedByItself(search) ? "" : turn.inWords(search.question()),
                texts.name("notifications", search.rhythm()),
                fresh(search).stream()
                        .filter(count -> count > 0)
                        .mapToObj(count -> count == SearchNews.MOST
                                ? texts.of("searches.mine.newMost", count)
                                : show.plural("searches.mine.new", count))
                        .findFirst()
                        .orElse(""));
    }

    private boolean isNamedByItself(SavedSearch search) {
        return search.name().equals(turn.asName(search.question()));
    }

    private OptionalInt fresh(SavedSearch search) {
        try {
            return OptionalInt.of(news.between(search.question(), search.seenAt(), clock.instant())
                    .size());
        } catch (UnavailableException e) {
            return OptionalInt.empty();
        }
    }

    /** Whether there is room for another one. */
    public boolean isFull() {
        return getLines().size() >= SavedSearches.MOST;
    }

    public int getMost() {
        return SavedSearches.MOST;
    }

    /** Leads to the answers, the newest first; from then on nothing is new. */
    public void see(String id) {
        errors.attempt(() -> response.redirect(searches.see(read(id))));
    }

    public void remove(String id) {
        turn.attempt(() -> searches.remove(read(id)), "searches.mine.removed");
    }

    private static SavedSearchId read(String id) {
        return new SavedSearchId(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
    }
}
