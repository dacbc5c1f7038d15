package org.essaim.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.essaim.discovery.SearchFacet;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.words.Texts;

/** Words for the codes that facets are made of; the code itself when nothing is known of it. */
@ApplicationScoped
class FacetLabels {

    @Inject
    private Vocabularies vocabularies;

    String label(SearchFacet facet, String value, Locale locale) {
        return switch (facet) {
            case DISCIPLINE -> vocabularies.shortLabel(TermKind.DISCIPLINE, value, locale);
            case LEVEL -> vocabularies.shortLabel(TermKind.LEVEL, value, locale);
            case LICENCE -> vocabularies.shortLabel(TermKind.LICENCE, value, locale);
            case KIND, FLIP, DURATION -> text(facet, value, locale);
        };
    }

    /** Name of a facet. */
    String title(SearchFacet facet, Locale locale) {
        return Texts.text(locale, "discovery.facet." + facet.name());
    }

    /** One thing of a kind: « Scénario ». */
    String one(String kind, Locale locale) {
        var text = Texts.text(locale, "discovery.kind." + kind);
        return text.startsWith("???") ? kind : text;
    }

    private static String text(SearchFacet facet, String value, Locale locale) {
        var text = Texts.text(locale, "discovery.value." + facet.key() + "." + value);
        return text.startsWith("???") ? value : text;
    }
}
