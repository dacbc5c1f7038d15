package org.essaim.web.discovery;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Map;

/** What {@code /api/search} responds; see openapi.json. */
@JsonbPropertyOrder({"total", "items", "facets", "suggestion"})
record ApiSearch(long total, List<Item> items, Map<String, List<Value>> facets, String suggestion) {

    /** One result; {@code externalId} is null for what was not imported. */
    @JsonbPropertyOrder({"id", "externalId", "type", "title", "url", "excerptHtml", "score"})
    record Item(String id, String externalId, String type, String title, String url, String excerptHtml, float score) {}

    /** One value of a facet. */
    @JsonbPropertyOrder({"value", "label", "count"})
    record Value(String value, String label, long count) {}
}
