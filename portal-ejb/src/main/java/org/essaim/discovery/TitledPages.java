package org.essaim.discovery;

/** The public pages of one kind of things, told to search engines elsewhere: one bean a kind. */
public interface SitemapSource {

    /** Word in the address of the part, such as {@code scenarios}. */
    String name();

    /**
     * SQL that selects what everyone may read: {@code id} as a number, {@code title}, and as {@code changed_at} when
     * what its page shows changed last.
     */
    String select();

    /** The page of one of them, below the portal's address. */
    String path(long id, String title);
}
