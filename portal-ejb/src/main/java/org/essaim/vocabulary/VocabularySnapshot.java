package org.essaim.vocabulary;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All vocabularies at one moment. */
class VocabularySnapshot {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9.]+");

    private final Map<TermKind, List<Term>> lists;
    private final Map<TermKind, Map<String, Term>> byCode = new EnumMap<>(TermKind.class);
    private final Map<TermKind, Map<String, Term>> byWords = new EnumMap<>(TermKind.class);
    private final Map<String, String> mailDomains;

    VocabularySnapshot(List<Term> terms, Map<String, String> mailDomains) {
        this.mailDomains = Map.copyOf(mailDomains);
        lists = terms.stream()
                .sorted(Comparator.comparing(Term::kind)
                        .thenComparing(Term::position)
                        .thenComparing(Term::code))
                .collect(Collectors.groupingBy(
                        Term::kind, () -> new EnumMap<>(TermKind.class), Collectors.toUnmodifiableList()));
        lists.forEach(this::index);
    }

    private void index(TermKind kind, List<Term> terms) {
        var codes = new HashMap<String, Term>();
        var words = new HashMap<String, Term>();
        terms.forEach(term -> codes.put(term.code(), term));
        terms.forEach(term -> words.putIfAbsent(fold(term.code()), term));
        terms.forEach(term -> Stream.of(term.labelFr(), term.shortFr(), term.labelEn())
                .forEach(label -> words.putIfAbsent(fold(label), term)));
        terms.forEach(term -> term.synonyms().forEach(synonym -> words.putIfAbsent(fold(synonym), term)));
        byCode.put(kind, codes);
        byWords.put(kind, words);
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    List<Term> all(TermKind kind) {
        return lists.getOrDefault(kind, List.of());
    }

    Optional<Term> find(TermKind kind, String code) {
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(byCode.getOrDefault(kind, Map.of()).get(code));
    }

    Optional<Term> match(TermKind kind, String text) {
        return find(kind, text)
                .or(() ->
                        Optional.ofNullable(byWords.getOrDefault(kind, Map.of()).get(fold(text))));
    }

    Optional<Term> academieOfMailDomain(String domain) {
        return Optional.ofNullable(mailDomains.get(domain.toLowerCase(Locale.ROOT)))
                .flatMap(code -> find(TermKind.ACADEMIE, code));
    }

    static String fold(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD))
                .replaceAll("");
        return OTHERS.matcher(plain.replace("œ", "oe")).replaceAll(" ").strip();
    }
}
