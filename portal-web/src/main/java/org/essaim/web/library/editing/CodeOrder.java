package org.essaim.web.library.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Codes that were ticked, in the order of their vocabulary; unknown ones last, for the domain to refuse. */
record CodeOrder(Vocabularies vocabularies) {

    List<String> disciplines(Set<String> chosen) {
        return inOrder(TermKind.DISCIPLINE, chosen);
    }

    List<String> levels(Set<String> chosen) {
        return inOrder(TermKind.LEVEL, chosen);
    }

    List<String> skills(Set<String> chosen) {
        return inOrder(TermKind.CRCN, chosen);
    }

    private List<String> inOrder(TermKind kind, Set<String> chosen) {
        var known = vocabularies.all(kind).stream().map(Term::code).toList();
        var ordered = new ArrayList<>(known.stream().filter(chosen::contains).toList());
        chosen.stream().filter(code -> !known.contains(code)).sorted().forEach(ordered::add);
        return ordered;
    }
}
