package org.essaim.web.discovery;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Map;

/** What {@code /api/search} responds; see openapi.json. */
@JsonbPropertyOrder({"total", "totalWithAllWords", "items", "facets", "understood", "wished", "corrected", "suggestion"
})
record ApiSearch(
        long total,
        long totalWithAllWords,
        List<Item> items,
        Map<String, List<Value>> facets,
        List<Filter> understood,
        List<Filter> wished,
        String corrected,
        String suggestion) {

    /** One result; {@code externalId} is null for what was not imported; without {@code allWords} it holds only some. */
    @JsonbPropertyOrder({"id", "externalId", "type", "title", "url", "excerptHtml", "score", "allWords"})
    record Item(
            String id,
            String externalId,
            String type,
            String title,
            String url,
            String excerptHtml,
            float score,
            boolean allWords) {}

    /** One value of a facet. */
    @JsonbPropertyOrder({"value", "label", "count"})
    record Value(String value, String label, long count) {}

    /** Words of the question that were taken for a filter; {@code without} is null where others of it are chosen. */
    @JsonbPropertyOrder({"parameter", "values", "words", "without"})
    record Filter(String parameter, List<String> values, String words, Long without) {}
}
