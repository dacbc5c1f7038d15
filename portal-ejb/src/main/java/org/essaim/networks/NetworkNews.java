package org.essaim.networks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.essaim.shared.markdown.Markdown;

/** What there is new of a network for everyone, for its feed: each capability brings a bean. */
public interface NetworkNews {

    /**
     * One thing.
     *
     * @param id what makes it the same thing for ever: {@code meeting/12}
     * @param path of its page
     * @param text words without signs, may be empty
     * @param authors their names as one text, may be empty
     */
    record Item(String id, String title, String path, String text, String authors, Instant at) {

        public Item {
            title = Markdown.line(title);
            text = Markdown.words(text);
        }
    }

    /**
     * The newest that a reader without an account may see.
     *
     * @param language of words of ours in it
     */
    List<Item> newest(NetworkId network, int most, Locale language);
}
