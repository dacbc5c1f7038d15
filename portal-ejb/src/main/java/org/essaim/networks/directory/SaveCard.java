package org.essaim.networks.directory;

import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What a member shows to the others of their networks.
 *
 * @param shown whether they see more than the name
 * @param town in words, may be empty
 * @param helps what others may ask for, plain text, may be empty
 */
public record SaveCard(
        boolean shown,
        @Longest(80) String town,
        @Longest(1_000) String helps) {

    public SaveCard {
        town = Text.line(town);
        helps = Text.clean(helps);
    }
}
