package org.essaim.web.library;

import java.util.ArrayList;
import java.util.List;
import org.essaim.library.resources.ResourceView;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/**
 * A licence, said in human words.
 *
 * @param name short, such as « CC BY-SA 4.0 »
 * @param label in full
 * @param url of its text; empty when it is not one that we know
 * @param meaning what one may and must do, sentence by sentence
 */
public record LicenceSheet(String name, String label, String url, List<String> meaning) {

    private static final String PUBLIC_DOMAIN = "CC0-1.0";

    /** For a code, or for the words that an import gave. */
    static LicenceSheet of(String code, Vocabularies vocabularies, LibraryWords words) {
        return vocabularies
                .find(TermKind.LICENCE, code)
                .map(term -> new LicenceSheet(
                        name(code), term.label(words.locale()), term.property("url"), meaning(term, words)))
                .orElseGet(() -> new LicenceSheet(code, code, "", List.of()));
    }

    /** Of a resource: one without a licence says so, and claims nothing for the site that it leads to. */
    static LicenceSheet of(ResourceView resource, Vocabularies vocabularies, LibraryWords words) {
        if (!resource.licence().isEmpty()) {
            return of(resource.licence(), vocabularies, words);
        }
        var none = words.text("licence.none");
        return resource.kind().isElsewhere()
                ? new LicenceSheet(
                        words.text("licence.linkOnly"), none, "", List.of(words.text("licence.linkOnly.meaning")))
                : new LicenceSheet(none, none, "", List.of());
    }

    /** {@code CC-BY-SA-4.0} as people write it. */
    static String name(String code) {
        return code.startsWith("CC-")
                ? "CC " + code.substring(3).replaceFirst("-(?=\\d)", " ")
                : code.startsWith("CC0-")
                        ? "CC0 " + code.substring(4)
                        : code.startsWith("ETALAB-") ? "Licence Ouverte " + code.substring(7) : code;
    }

    private static List<String> meaning(Term licence, LibraryWords words) {
        var sentences = new ArrayList<String>();
        var adaptable = "true".equals(licence.property("allowsAdaptation"));
        var alike = "true".equals(licence.property("shareAlike"));
        sentences.add(words.text(!adaptable ? "licence.noAdaptation" : alike ? "licence.adaptAlike" : "licence.adapt"));
        if (!PUBLIC_DOMAIN.equals(licence.code())) {
            sentences.add(words.text("licence.credit"));
        }
        if ("true".equals(licence.property("nonCommercial"))) {
            sentences.add(words.text("licence.nonCommercial"));
        }
        return List.copyOf(sentences);
    }
}
