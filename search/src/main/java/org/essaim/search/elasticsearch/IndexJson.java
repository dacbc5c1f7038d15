package org.essaim.search.elasticsearch;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;

/** Settings and mappings of an index. */
final class IndexJson {
    // BM25F: a text counts as often as it is copied to the field of all words.
    private static final String[] OF_TITLE = {Fields.ALL, Fields.ALL, Fields.ALL, Fields.ALL_EXACT};
    private static final String[] OF_KEYWORDS = {Fields.ALL, Fields.ALL, Fields.ALL_EXACT};
    private static final String[] OF_OTHERS = {Fields.ALL, Fields.ALL_EXACT};

    static final float K1 = 0.9f;

    private static final String EPOCH = "epoch_millis";

    private final JsonProvider json;

    private IndexJson(JsonProvider json) {
        this.json = json;
    }

    /**
     * @param filling whether it is filled by a rebuild: nobody reads it, and what is lost is put again
     * @param alive when its maker last showed itself, in milliseconds
     */
    static JsonObject render(JsonProvider json, boolean filling, long alive) {
        return new IndexJson(json).render(filling, alive);
    }

    private JsonObject render(boolean filling, long alive) {
        return json.createObjectBuilder()
                .add("settings", settings(filling))
                .add(
                        "mappings",
                        mappings().add("_meta", json.createObjectBuilder().add(IndexCare.ALIVE, alive)))
                .build();
    }

    private JsonObjectBuilder settings(boolean filling) {
        return json.createObjectBuilder()
                .add("number_of_shards", 1)
                .add("auto_expand_replicas", filling ? "false" : "0-1")
                .add("number_of_replicas", 0)
                .add("refresh_interval", filling ? "-1" : IndexCare.REFRESH)
                .add("translog", json.createObjectBuilder().add("durability", filling ? "async" : "request"))
                .add(
                        "similarity",
                        json.createObjectBuilder()
                                .add(
                                        "default",
                                        typed("BM25")
                                                .add("k1", Float.toString(K1))
                                                .add("b", "0.4")))
                .add("analysis", AnalysisJson.render(json));
    }

    private JsonObjectBuilder mappings() {
        var facets = json.createObjectBuilder()
                .add(
                        "facets",
                        json.createObjectBuilder()
                                .add("path_match", Fields.facet("*"))
                                .add("mapping", typed("keyword")));
        return json.createObjectBuilder()
                .add("dynamic", "strict")
                .add("dynamic_templates", json.createArrayBuilder().add(facets))
                .add(
                        "_source",
                        json.createObjectBuilder()
                                .add("excludes", json.createArrayBuilder().add(Fields.COMPLETIONS)))
                .add("properties", properties());
    }

    private JsonObjectBuilder properties() {
        return json.createObjectBuilder()
                .add(Fields.KIND, typed("keyword").add("doc_values", false))
                .add(Fields.AUDIENCE, typed("keyword").add("doc_values", false))
                .add(
                        Fields.TITLE,
                        words(AnalysisJson.EXACT).add("index_options", "freqs").add("copy_to", array(OF_TITLE)))
                .add(Fields.SUMMARY, copied(OF_OTHERS))
                .add(Fields.TEXT, copied(OF_OTHERS))
                .add(Fields.KEYWORDS, copied(OF_KEYWORDS))
                .add(Fields.AUTHORS, copied(OF_OTHERS))
                .add(Fields.LABELS, copied(OF_OTHERS))
                .add(Fields.ALL, words(AnalysisJson.INDEX))
                .add(Fields.ALL_EXACT, words(AnalysisJson.EXACT))
                .add(
                        Fields.FACETS,
                        json.createObjectBuilder().add("type", "object").add("dynamic", true))
                .add(Fields.PUBLISHED, typed("date").add("format", EPOCH))
                .add(Fields.REMOTENESS, typed("date").add("format", EPOCH))
                .add(Fields.TITLE_ORDER, typed("keyword").add("index", false))
                .add(Fields.TIE, typed("long").add("index", false))
                .add(Fields.URL, kept())
                .add(Fields.LANGUAGE, typed("keyword").add("doc_values", false))
                .add(Fields.STORED, typed("object").add("enabled", false))
                .add(Fields.REMOVED_AT, typed("date").add("format", EPOCH))
                .add(
                        Fields.COMPLETIONS,
                        typed("nested").add("dynamic", "strict").add("properties", completions()));
    }

    private JsonObjectBuilder completions() {
        return json.createObjectBuilder()
                .add(Fields.START, beginnings(AnalysisJson.START))
                .add(Fields.WORDS, beginnings(AnalysisJson.WORDS))
                .add(Fields.OFFERED, typed("keyword").add("index", false));
    }

    private JsonObjectBuilder beginnings(String analyzer) {
        return words(analyzer).add("index_options", "docs").add("norms", false);
    }

    private JsonObjectBuilder words(String analyzer) {
        return typed("text").add("analyzer", analyzer);
    }

    private JsonObjectBuilder copied(String... targets) {
        return typed("text").add("index", false).add("copy_to", array(targets));
    }

    private JsonObjectBuilder kept() {
        return typed("keyword").add("index", false).add("doc_values", false);
    }

    private JsonObjectBuilder typed(String type) {
        return json.createObjectBuilder().add("type", type);
    }

    private JsonArrayBuilder array(String... names) {
        var array = json.createArrayBuilder();
        for (String name : names) {
            array.add(name);
        }
        return array;
    }
}
