package org.essaim.identity;

import java.util.List;
import org.essaim.shared.viewer.MemberId;

/** What becomes of something when a member's account is closed: said before they leave, by capabilities that bring a bean. */
public interface Parting {

    /**
     * One such thing.
     *
     * @param key of the sentence, whose argument is the name
     * @param path of its page
     */
    record Consequence(String key, String name, String path) {}

    List<Consequence> without(MemberId member);
}
