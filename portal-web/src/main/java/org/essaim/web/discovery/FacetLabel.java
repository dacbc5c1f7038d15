package org.essaim.web.discovery;

import java.util.Locale;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.words.Texts;

/** What the values of a facet are called. */
@FunctionalInterface
public interface FacetLabel {

    String of(String value, Locale locale);

    /** Values that are codes of a vocabulary, by their short labels. */
    static FacetLabel of(Vocabularies vocabularies, TermKind kind) {
        return (value, locale) -> vocabularies.shortLabel(kind, value, locale);
    }

    /** Values whose words stand in a bundle: the key of a text is the stem and the value. */
    static FacetLabel texts(String stem) {
        return (value, locale) -> Texts.find(locale, stem + value).orElse(value);
    }
}
