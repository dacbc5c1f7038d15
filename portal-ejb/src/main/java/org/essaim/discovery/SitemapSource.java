package org.essaim.discovery;

import java.util.List;

/** The public pages of one kind of things, told to search engines elsewhere: one bean a kind. */
public interface SitemapSource {

    /** Word in the address of the part, such as {@code scenarios}. */
    String name();

    /** The highest id of a thing with a public page; zero when there is none. */
    long lastId();

    /** The pages of the things whose ids lie between both, these included, that everyone may read. */
    List<SitemapPage> pages(long firstId, long lastId);
}
