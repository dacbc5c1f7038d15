package org.essaim.discovery;

/**
 * The pages of one kind of things that everyone may read: told to search engines elsewhere, and offered while somebody
 * types their titles. One bean a kind.
 */
public interface TitledPages {

    /** The kind, as the index calls it, such as {@code scenario}. */
    String kind();

    /** Word in the address of their part of the sitemap, such as {@code scenarios}. */
    String name();

    /** Where they come among what is offered, the lowest first; people come last. */
    default int rank() {
        return 0;
    }

    /** How many of them are offered at once. */
    default int offered() {
        return 2;
    }

    /**
     * SQL that selects what everyone may read: {@code id} as a number, {@code title} (a bare column of a table that has
     * an index of {@code title_beginnings} over it), and as {@code changed_at} when what its page shows changed last.
     */
    String select();

    /** The page of one of them, below the portal's address. */
    String path(long id, String title);
}
