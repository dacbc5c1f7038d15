package org.essaim.exchanges.contacts;

import java.util.List;

/**
 * What two members write to each other, for one of them.
 *
 * @param messages the oldest first
 * @param open whether either may write
 */
public record ContactView(ContactLine line, List<MessageLine> messages, List<VisitLine> visits, boolean open) {

    public ContactView {
        messages = List.copyOf(messages);
        visits = List.copyOf(visits);
    }
}
