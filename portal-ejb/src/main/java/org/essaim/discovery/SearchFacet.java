package org.essaim.discovery;

/**
 * By what the results may be narrowed; the documents of a source carry values under its key. Those here are common to
 * many kinds of things; a capability brings its own with a {@link FacetSource}.
 *
 * @param key name in the index and in the API, such as {@code discipline}
 * @param place facets are shown by rising place
 * @param most how many values are counted at most
 */
public record SearchFacet(String key, int place, int most) {

    /** Kind of the thing: {@code scenario}, {@code resource}, {@code member}… Added to every document by the worker. */
    public static final SearchFacet KIND = new SearchFacet("kind", 0, 20);
    /** Codes of disciplines. */
    public static final SearchFacet DISCIPLINE = new SearchFacet("discipline", 10, 60);
    /** Codes of school levels. */
    public static final SearchFacet LEVEL = new SearchFacet("level", 20, 60);
}
