package org.essaim.exchanges;

import java.util.List;
import java.util.Optional;
import org.essaim.identity.directory.MemberName;
import org.essaim.shared.markdown.Markdown;

/**
 * The page of an offer or a need for one viewer.
 *
 * @param description Markdown, may be empty
 * @param author empty where the viewer may not know the name
 * @param own whether it is the viewer's
 * @param care whether the viewer looks after the network, and may take it away
 * @param fits what may answer it, the best first
 */
public record ExchangeView(
        ExchangeLine line,
        String description,
        Optional<MemberName> author,
        boolean own,
        boolean care,
        List<FittingExchange> fits) {

    public ExchangeView {
        fits = List.copyOf(fits);
    }

    /** The description in plain words, for what shows no markup. */
    public String words() {
        return Markdown.words(description);
    }
}
