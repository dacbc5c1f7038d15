package org.essaim.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.shared.time.ParisDay;

/** Reads the vocabularies, from memory: no call costs a statement once they were read. */
@ApplicationScoped
public class Vocabularies {

    @Inject
    private VocabularyTables tables;

    @Inject
    private ParisDay paris;

    private volatile VocabularySnapshot snapshot;

    /** What may be chosen today, in order. */
    public List<Term> terms(TermKind kind) {
        var today = paris.today();
        return current().all(kind).stream()
                .filter(term -> term.isValidOn(today))
                .toList();
    }

    /** What could ever be chosen, in order. */
    public List<Term> all(TermKind kind) {
        return current().all(kind);
    }

    public Optional<Term> find(TermKind kind, String code) {
        return current().find(kind, code);
    }

    /** The label of a code, the code itself when it is unknown. */
    public String label(TermKind kind, String code, Locale locale) {
        return find(kind, code).map(term -> term.label(locale)).orElse(code);
    }

    /** As {@link #label}, short where there is a short one. */
    public String shortLabel(TermKind kind, String code, Locale locale) {
        return find(kind, code).map(term -> term.shortLabel(locale)).orElse(code);
    }

    /** The labels of codes, in a row: « Français, Mathématiques ». */
    public String labels(TermKind kind, Collection<String> codes, Locale locale) {
        return codes.stream().map(code -> label(kind, code, locale)).collect(Collectors.joining(", "));
    }

    /** The words by which terms of these codes may be looked for, each term by few: a word counts as often as it is there. */
    public List<String> words(TermKind kind, Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> find(kind, code).stream())
                .flatMap(term -> (kind == TermKind.LEVEL ? term.shortNames() : term.labels()).stream())
                .distinct()
                .toList();
    }

    /** The parents of codes, each once: the cycles of levels. */
    public List<String> parents(TermKind kind, Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> find(kind, code).stream())
                .map(Term::parent)
                .distinct()
                .toList();
    }

    /** The term that a person means: by code, label or synonym, whatever the case and the accents. */
    public Optional<Term> match(TermKind kind, String text) {
        return current().match(kind, text);
    }

    /** Valid today with this parent: the levels of a cycle, the départements of an académie. */
    public List<Term> children(TermKind kind, String parent) {
        return terms(kind).stream().filter(term -> term.parent().equals(parent)).toList();
    }

    /**
     * The départements whose chief towns are this near to that of one of them, itself included, known or not.
     *
     * @param kilometres as the crow flies
     */
    public Set<String> around(String departement, int kilometres) {
        return find(TermKind.DEPARTEMENT, departement)
                .map(here -> all(TermKind.DEPARTEMENT).stream()
                        .filter(there -> ChiefTown.of(here).kilometresTo(ChiefTown.of(there)) <= kilometres)
                        .map(Term::code)
                        .collect(Collectors.toSet()))
                .orElse(Set.of(departement));
    }

    /** Codes as their vocabulary goes: levels as in school. What it does not know comes last. */
    public List<String> inOrder(TermKind kind, Collection<String> codes) {
        return codes.stream().sorted(order(kind)).toList();
    }

    /** The order of a vocabulary, for codes of it. */
    public Comparator<String> order(TermKind kind) {
        return Comparator.comparing(
                        (String code) -> find(kind, code).map(Term::position).orElse(Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }

    /** In the order of their names in this language, as one looks for one's own. */
    public List<Term> academies(Locale locale) {
        return inOrder(terms(TermKind.ACADEMIE), locale);
    }

    static List<Term> inOrder(List<Term> terms, Locale locale) {
        var letters = Collator.getInstance(locale);
        return terms.stream()
                .sorted(Comparator.comparing(term -> term.label(locale), letters))
                .toList();
    }

    public List<Term> disciplines() {
        return terms(TermKind.DISCIPLINE);
    }

    public List<Term> levels() {
        return terms(TermKind.LEVEL);
    }

    public List<Term> licences() {
        return terms(TermKind.LICENCE);
    }

    /** The académie whose staff have addresses at this domain, such as {@code ac-paris.fr}. */
    public Optional<Term> academieOfMailDomain(String domain) {
        return current().academieOfMailDomain(domain);
    }

    /** Reads the tables again at the next call. */
    void forget() {
        snapshot = null;
    }

    private VocabularySnapshot current() {
        var known = snapshot;
        if (known == null) {
            known = tables.read();
            if (!known.isEmpty()) {
                snapshot = known;
            }
        }
        return known;
    }
}
