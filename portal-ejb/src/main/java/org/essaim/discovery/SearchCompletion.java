package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.UnavailableException;
import org.essaim.shared.viewer.CurrentViewer;

/**
 * Ways to go on from what is being typed, to be shown while somebody types: things that open at once, filters, words.
 * What a viewer may not open is not among them.
 */
@ApplicationScoped
@OpenTo(value = Caller.EVERYONE, scopes = DiscoveryScopes.READ)
public class SearchCompletion {

    private static final Logger LOG = System.getLogger(SearchCompletion.class.getName());
    private static final int SHORTEST = 2;
    private static final int WORDS = 3;
    private static final int MOST_OF_A_KIND = 6;

    @Inject
    private TitleReading titles;

    @Inject
    private TermCompletion terms;

    @Inject
    private SiteSearch search;

    @Inject
    private CurrentViewer viewer;

    /**
     * Things of the first rank, filters, words, then the other things, people last; few of each. None for less than two
     * letters or digits.
     */
    public List<Suggestion> complete(String typed) {
        if (isTooShort(typed)) {
            return List.of();
        }
        var beginnings = Beginnings.of(typed);
        var all = new ArrayList<Suggestion>(titles.first(typed, beginnings));
        all.addAll(terms.find(typed, beginnings, viewer.current().locale()));
        all.addAll(words(typed));
        all.addAll(titles.later(typed, beginnings));
        return once(all);
    }

    /** Things of one kind alone, by the beginnings of the words in their titles; none for less than two letters or digits. */
    public List<Suggestion.Thing> titles(String typed, String kind) {
        return isTooShort(typed) ? List.of() : titles.ofKind(kind, MOST_OF_A_KIND, typed, Beginnings.of(typed));
    }

    private static boolean isTooShort(String typed) {
        return Keys.of(typed == null ? "" : typed).length() < SHORTEST;
    }

    private List<Suggestion.Words> words(String typed) {
        try {
            return search.suggest(typed).stream().limit(WORDS).toList();
        } catch (UnavailableException e) {
            LOG.log(Level.DEBUG, "titles and filters are offered without words", e);
            return List.of();
        }
    }

    /** What is said twice is offered where it leads furthest, which is first. */
    private static List<Suggestion> once(List<Suggestion> all) {
        var said = new HashSet<String>();
        return all.stream().filter(each -> said.add(Keys.of(each.text()))).toList();
    }
}
