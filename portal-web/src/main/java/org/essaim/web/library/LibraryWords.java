package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** Codes, values and measures of the library in the viewer's language. */
@RequestScoped
class LibraryWords {

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Show show;

    Locale locale() {
        return viewer.current().locale();
    }

    /** A text of the bundle {@code library}; the key comes without this first part. */
    String text(String key, Object... arguments) {
        return Texts.text(locale(), "library." + key, arguments);
    }

    String name(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    String term(TermKind kind, String code) {
        return vocabularies.label(kind, code, locale());
    }

    String shortTerm(TermKind kind, String code) {
        return vocabularies.shortLabel(kind, code, locale());
    }

    /** Such as « Mathématiques, SVT »; empty for none. */
    String shortTerms(TermKind kind, Collection<String> codes) {
        return codes.stream().map(code -> shortTerm(kind, code)).collect(Collectors.joining(", "));
    }

    /** Such as « 45 min », « 2 h », « 1 h 30 ». */
    String minutes(int minutes) {
        return show.minutes(minutes);
    }

    /** Such as « 12 Ko », « 3,4 Mo ». */
    String size(long bytes) {
        return show.size(bytes);
    }
}
