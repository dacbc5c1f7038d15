package org.essaim.web.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.essaim.vocabulary.Term;
import org.essaim.web.words.Texts;

/** What can be chosen for a parameter of a list, and what its address chose. */
@ApplicationScoped
public class ListChoices {

    @Inject
    private Texts texts;

    /** Words of a vocabulary, in this order: {@code Term::label}, or {@code Term::shortLabel} where room is short. */
    public List<ListChoice> terms(
            ListAddress address, ListParameter<?> parameter, List<Term> terms, BiFunction<Term, Locale, String> label) {
        var locale = texts.locale();
        return terms.stream()
                .map(term -> new ListChoice(
                        term.code(), label.apply(term, locale), address.has(parameter.name(), term.code())))
                .toList();
    }

    /** Constants of an enumeration, which this bundle names. */
    public List<ListChoice> names(ListAddress address, ListParameter<?> parameter, String bundle, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(each -> new ListChoice(
                        each.name(), texts.name(bundle, each), address.has(parameter.name(), each.name())))
                .toList();
    }

    /** One that is chosen or not, of this value and these words. */
    public List<ListChoice> only(ListAddress address, ListParameter<?> parameter, String value, String words) {
        return List.of(new ListChoice(value, texts.of(words), address.has(parameter.name(), value)));
    }
}
