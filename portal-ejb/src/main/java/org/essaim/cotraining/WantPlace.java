package org.essaim.cotraining;

import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * Somebody wants a place.
 *
 * @param needs what the coordinators should know to welcome them; read by nobody else, may be empty
 */
public record WantPlace(@Longest(500) String needs) {

    public WantPlace {
        needs = Text.clean(needs);
    }
}
