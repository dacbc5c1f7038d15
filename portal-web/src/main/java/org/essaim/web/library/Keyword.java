package org.essaim.web.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** A keyword and the address of the search for it. */
public record Keyword(String word, String address) {

    static List<Keyword> of(Collection<String> words) {
        return words.stream()
                .map(word -> new Keyword(word, "/recherche?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8)))
                .toList();
    }
}
