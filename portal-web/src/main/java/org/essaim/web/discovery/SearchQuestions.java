package org.essaim.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.discovery.Question;
import org.essaim.web.words.Texts;

/** Questions as addresses have them and as people say them, for pages that keep searches. */
@ApplicationScoped
public class SearchQuestions {

    @Inject
    private FacetLabels labels;

    /**
     * A question that an address asks.
     *
     * @param newest where its answers are read, the newest first
     */
    public record Asked(Question question, String newest) {}

    /** By the parameters of a request: those of the search page. */
    public Asked read(Map<String, String[]> asked) {
        var address = SearchAddress.of(asked, labels.facets());
        return new Asked(address.asked(), address.newest());
    }

    /** « énergie » · Niveau : CM2, 6e. */
    public String inWords(Question question, Locale locale) {
        var parts = new ArrayList<String>();
        if (!question.words().isEmpty()) {
            parts.add(Texts.text(locale, "discovery.question.words", question.words()));
        }
        chosen(question)
                .map(shown -> Texts.text(
                        locale,
                        "discovery.search.understood",
                        Texts.text(locale, shown.titleKey()),
                        values(question, shown, locale)))
                .forEach(parts::add);
        return String.join(" · ", parts);
    }

    /** The same as a name of it, which sentences put between quotation marks: énergie, CM2, 6e. */
    public String asName(Question question, Locale locale) {
        return Stream.concat(
                        Stream.of(question.words()).filter(words -> !words.isEmpty()),
                        chosen(question).map(shown -> values(question, shown, locale)))
                .collect(Collectors.joining(", "));
    }

    private Stream<ShownFacet> chosen(Question question) {
        return labels.facets().stream().filter(shown -> question.chosen().containsKey(shown.facet()));
    }

    private static String values(Question question, ShownFacet shown, Locale locale) {
        return question.chosen().get(shown.facet()).stream()
                .map(value -> shown.label().of(value, locale))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
