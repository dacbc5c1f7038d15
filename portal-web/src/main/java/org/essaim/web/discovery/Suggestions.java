package org.essaim.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.essaim.discovery.SearchCompletion;
import org.essaim.discovery.Suggestion;
import org.essaim.shared.nodes.PublicChanges;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.caching.BoundedCache;
import org.essaim.web.words.Texts;

/**
 * What is offered while somebody types, with its words and addresses. What a reader without an account gets is the same
 * for all of them, and kept for a moment: the beginnings of words are few, and typed by many.
 */
@ApplicationScoped
class Suggestions {

    private static final int MOST_KEPT = 2_000;
    private static final long LONGEST_MILLIS = 10_000;

    private record Key(String language, String typed, String kind) {}

    private record Kept(List<ApiSuggestion> all, long changes, long until) {}

    private final BoundedCache<Key, Kept> kept = new BoundedCache<>(MOST_KEPT, each -> 1);

    @Inject
    private SearchCompletion completion;

    @Inject
    private FacetLabels labels;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PublicChanges changes;

    @Inject
    private Clock clock;

    /** Of one kind of things, or of everything when that is blank. */
    List<ApiSuggestion> of(String typed, String kind) {
        var locale = viewer.current().locale();
        if (viewer.current().isSignedIn()) {
            return make(typed, kind, locale);
        }
        var key = new Key(locale.getLanguage(), typed, kind);
        var state = changes.count();
        return kept.find(key)
                .filter(each -> each.changes() == state && clock.millis() <= each.until())
                .map(Kept::all)
                .orElseGet(() -> {
                    var made = make(typed, kind, locale);
                    kept.keep(key, new Kept(made, state, clock.millis() + LONGEST_MILLIS));
                    return made;
                });
    }

    private List<ApiSuggestion> make(String typed, String kind, Locale locale) {
        var found = kind.isEmpty() ? completion.complete(typed) : completion.titles(typed, kind);
        return found.stream().map(each -> shown(each, locale)).toList();
    }

    private ApiSuggestion shown(Suggestion suggestion, Locale locale) {
        if (suggestion instanceof Suggestion.Thing thing) {
            return new ApiSuggestion(
                    thing.kind(), labels.many(thing.kind(), locale), thing.text(), thing.html(), thing.path());
        }
        if (suggestion instanceof Suggestion.Choice choice) {
            return new ApiSuggestion(
                    SearchParameters.name(choice.facet()),
                    labels.title(choice.facet(), locale),
                    choice.text(),
                    choice.html(),
                    address(choice));
        }
        return new ApiSuggestion(
                ApiSuggestion.WORDS,
                Texts.text(locale, "discovery.suggest.words"),
                suggestion.text(),
                suggestion.html(),
                SearchAddress.PATH + "?q=" + encoded(suggestion.text()));
    }

    private String address(Suggestion.Choice choice) {
        var parameter = labels.shown(choice.facet()).parameter();
        return choice.values().stream()
                .sorted()
                .map(value -> parameter + "=" + encoded(value))
                .collect(Collectors.joining("&", SearchAddress.PATH + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
