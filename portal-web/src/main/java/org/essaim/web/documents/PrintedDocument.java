package org.essaim.web.documents;

import java.util.List;
import java.util.Locale;

/**
 * What is printed.
 *
 * @param subject one sentence on it, for who looks for it
 * @param landscape whether its pages are wider than high, for broad tables
 */
public record PrintedDocument(String title, String subject, Locale language, boolean landscape, List<Block> blocks) {

    public PrintedDocument {
        blocks = List.copyOf(blocks);
    }
}
