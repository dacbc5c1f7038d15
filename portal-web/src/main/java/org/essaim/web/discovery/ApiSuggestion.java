package org.essaim.web.discovery;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * One way to go on in {@code /api/suggest}; see openapi.json.
 *
 * @param type kind of the thing that opens at once, name of a parameter of the search, or {@code words}
 * @param group what people call others like it
 */
@JsonbPropertyOrder({"type", "group", "text", "html", "url"})
public record ApiSuggestion(String type, String group, String text, String html, String url) {

    static final String WORDS = "words";
}
