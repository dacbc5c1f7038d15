package org.essaim.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What can be found, and by whom. Make one with {@link #builder}.
 *
 * @param key what it is
 * @param version the version of the row it was made from; grows with each change
 * @param title plain text; weighs most
 * @param summary plain text, may be empty
 * @param text the body as plain text, may be long or empty
 * @param keywords plain text each
 * @param authors names, searched like keywords
 * @param labels what its facets are called, each way to say it: searched once, never shown
 * @param language BCP 47, {@code fr} by default; stored with the document, analysis is French for all
 * @param url where it is read, as a path from the root of the site
 * @param audience who may see it: tokens such as {@code public}, {@code member:12}, {@code role:MODERATOR}; nobody when
 *     empty
 * @param facets values by facet name
 * @param stored small strings given back untouched with the hit
 * @param publishedAt for the order by date; empty for documents without one
 * @param popularity 0 or more (uses, favourites…): lifts a document gently among equals
 * @param completions what is offered while typing: title and keywords by default
 */
public record SearchDocument(
        DocumentKey key,
        long version,
        String title,
        String summary,
        String text,
        List<String> keywords,
        List<String> authors,
        List<String> labels,
        String language,
        String url,
        Set<String> audience,
        Map<String, Set<String>> facets,
        Map<String, String> stored,
        Optional<Instant> publishedAt,
        double popularity,
        List<String> completions) {
    /** Keeps its own copies; {@link IllegalArgumentException} for a popularity that is not a number of 0 or more. */
    public SearchDocument {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        keywords = List.copyOf(keywords);
        authors = List.copyOf(authors);
        labels = List.copyOf(labels);
        audience = Set.copyOf(audience);
        facets = FrozenMaps.ofSets(facets);
        stored = Map.copyOf(stored);
        completions = List.copyOf(completions);
        if (!(popularity >= 0) || Double.isInfinite(popularity)) {
            throw new IllegalArgumentException("popularity of " + key + ": " + popularity);
        }
    }

    /** Begins a document that nobody sees yet. */
    public static Builder builder(DocumentKey key, long version, String title) {
        return new Builder(key, version, title);
    }

    /** Collects what a document is made of; each method replaces unless it says « add ». */
    public static final class Builder {
        private final DocumentKey key;
        private final long version;
        private final String title;
        private String summary = "";
        private String text = "";
        private List<String> keywords = List.of();
        private List<String> authors = List.of();
        private final Set<String> labels = new LinkedHashSet<>();
        private String language = "fr";
        private String url = "";
        private final Set<String> audience = new LinkedHashSet<>();
        private final Map<String, Set<String>> facets = new LinkedHashMap<>();
        private final Map<String, String> stored = new LinkedHashMap<>();
        private Optional<Instant> publishedAt = Optional.empty();
        private double popularity;
        private List<String> completions;

        private Builder(DocumentKey key, long version, String title) {
            this.key = key;
            this.version = version;
            this.title = title;
        }

        public Builder summary(String value) {
            summary = value == null ? "" : value;
            return this;
        }

        public Builder text(String value) {
            text = value == null ? "" : value;
            return this;
        }

        public Builder keywords(Collection<String> values) {
            keywords = List.copyOf(values);
            return this;
        }

        public Builder authors(Collection<String> values) {
            authors = List.copyOf(values);
            return this;
        }

        /** Adds what its facets are called; blank ones are left out. */
        public Builder labels(Collection<String> values) {
            values.stream().filter(value -> !value.isBlank()).forEach(labels::add);
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder url(String value) {
            url = value;
            return this;
        }

        /** Adds tokens of those who may see it. */
        public Builder audience(String... tokens) {
            return audience(List.of(tokens));
        }

        /** Adds tokens of those who may see it. */
        public Builder audience(Collection<String> tokens) {
            audience.addAll(tokens);
            return this;
        }

        /** Adds values to a facet; blank ones are left out. */
        public Builder facet(String name, Collection<String> values) {
            values.stream().filter(value -> value != null && !value.isBlank()).forEach(value -> facets.computeIfAbsent(
                            name, n -> new LinkedHashSet<>())
                    .add(value));
            return this;
        }

        /** Adds values to a facet; blank ones are left out. */
        public Builder facet(String name, String... values) {
            return facet(name, Arrays.asList(values));
        }

        /** Adds a string to give back with the hit; null is left out. */
        public Builder stored(String name, String value) {
            if (value != null) {
                stored.put(name, value);
            }
            return this;
        }

        public Builder publishedAt(Instant value) {
            publishedAt = Optional.ofNullable(value);
            return this;
        }

        public Builder popularity(double value) {
            popularity = value;
            return this;
        }

        public Builder completions(Collection<String> values) {
            completions = List.copyOf(values);
            return this;
        }

        /** The document, checked. */
        public SearchDocument build() {
            return new SearchDocument(
                    key,
                    version,
                    title,
                    summary,
                    text,
                    keywords,
                    authors,
                    List.copyOf(labels),
                    language,
                    url,
                    audience,
                    facets,
                    stored,
                    publishedAt,
                    popularity,
                    completions == null ? titleAndKeywords() : completions);
        }

        private List<String> titleAndKeywords() {
            var all = new LinkedHashSet<String>();
            all.add(title);
            all.addAll(keywords);
            return List.copyOf(all);
        }
    }
}
