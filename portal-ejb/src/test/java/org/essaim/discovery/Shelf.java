package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;

/** Things of a kind that only tests have: books on a shelf, some of which resist being read. */
@ApplicationScoped
public class Shelf implements DocumentSource {

    static final String KIND = "book";

    private final ConcurrentSkipListMap<Long, Book> books = new ConcurrentSkipListMap<>();

    /** Who may see it is in {@code audience}; a book without a title resists. */
    record Book(String title, String audience) {}

    void put(long id, Book book) {
        books.put(id, book);
    }

    void remove(long id) {
        books.remove(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids, long version) {
        return ids.stream()
                .filter(books::containsKey)
                .map(id -> document(id, version, books.get(id)))
                .toList();
    }

    private static SearchDocument document(long id, long version, Book book) {
        if (book.title() == null) {
            throw new IllegalStateException("book " + id + " resists");
        }
        return SearchDocument.builder(new DocumentKey(KIND, Long.toString(id)), version, book.title())
                .url("/livres/" + id)
                .audience(book.audience())
                .facet("discipline", "QUETSCHE")
                .build();
    }

    @Override
    public List<Long> idsAfter(long id, int most) {
        return books.tailMap(id, false).keySet().stream().limit(most).toList();
    }
}
