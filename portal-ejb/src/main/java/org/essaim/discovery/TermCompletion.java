package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Disciplines, levels and cycles by the beginning of any of their names: « SV », « 3e », « gym ». */
@ApplicationScoped
class TermCompletion {

    private static final int MOST = 3;

    /** How near a name is to what is typed; those that are not near at all have no place. */
    private static final int FAR = 4;
    /** Two letters begin too many names that nobody thinks of. */
    private static final int SHORTEST_SYNONYM = 3;

    @Inject
    private Vocabularies vocabularies;

    /** Disciplines first, the nearest of each. */
    List<Suggestion.Choice> find(String typed, Beginnings beginnings, Locale language) {
        var key = Keys.of(typed);
        return Stream.of(TermKind.DISCIPLINE, TermKind.LEVEL, TermKind.CYCLE)
                .flatMap(kind -> vocabularies.terms(kind).stream()
                        .filter(term -> distance(term, key, beginnings) < FAR)
                        .sorted(Comparator.comparingInt((Term term) -> distance(term, key, beginnings))
                                .thenComparingInt(Term::position))
                        .limit(MOST))
                .map(term -> choice(term, key, beginnings, language))
                .limit(2L * MOST)
                .toList();
    }

    private static int distance(Term term, String key, Beginnings beginnings) {
        if (Keys.of(term.shortFr()).startsWith(key)) {
            return 0;
        }
        if (term.labels().stream().anyMatch(name -> Keys.of(name).startsWith(key))) {
            return 1;
        }
        if (term.labels().stream().anyMatch(beginnings::areIn)) {
            return 2;
        }
        return synonym(term, key).isPresent() ? FAR - 1 : FAR;
    }

    /** The name by which it was meant when none of its labels tells. */
    private static Optional<String> synonym(Term term, String key) {
        return key.length() < SHORTEST_SYNONYM
                ? Optional.empty()
                : term.synonyms().stream()
                        .filter(name -> Keys.of(name).startsWith(key))
                        .findFirst();
    }

    private Suggestion.Choice choice(Term term, String key, Beginnings beginnings, Locale language) {
        var label = text(term, language);
        var text = beginnings.areIn(label)
                ? label
                : synonym(term, key).map(name -> label + " · " + name).orElse(label);
        return new Suggestion.Choice(facet(term), values(term), text, beginnings.marked(text));
    }

    private static SearchFacet facet(Term term) {
        return term.kind() == TermKind.DISCIPLINE ? SearchFacet.DISCIPLINE : SearchFacet.LEVEL;
    }

    private Set<String> values(Term term) {
        return term.kind() == TermKind.CYCLE
                ? vocabularies.all(TermKind.LEVEL).stream()
                        .filter(level -> level.parent().equals(term.code()))
                        .map(Term::code)
                        .collect(Collectors.toSet())
                : Set.of(term.code());
    }

    /** « SVT · Sciences de la vie et de la Terre ». */
    private static String text(Term term, Locale language) {
        var label = term.label(language);
        var brief = term.shortLabel(language);
        return label.startsWith(brief) ? label : brief + " · " + label;
    }
}
