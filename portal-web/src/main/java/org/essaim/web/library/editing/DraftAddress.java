package org.essaim.web.library.editing;

import org.essaim.library.content.ResourceId;
import org.essaim.library.content.ScenarioId;
import org.essaim.web.forms.SentForm;

/** What the addresses of the editor are about; one that is about nothing is not found. */
final class DraftAddress {

    private DraftAddress() {}

    static ScenarioId scenario(SentForm sent) {
        return new ScenarioId(Math.max(1, sent.number("id")));
    }

    static ResourceId resource(SentForm sent) {
        return new ResourceId(Math.max(1, sent.number("id")));
    }
}
