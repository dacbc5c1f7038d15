package org.essaim.networks.members;

import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What somebody says to a network that they want to join.
 *
 * @param word to its coordinators; may be empty
 */
public record AskToJoin(@Longest(1_000) String word) {

    public AskToJoin {
        word = Text.clean(word);
    }
}
