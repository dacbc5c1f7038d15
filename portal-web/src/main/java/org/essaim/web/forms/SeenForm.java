package org.essaim.web.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.shared.seen.Seen;

/** What a form of {@code <e:seen>} showed when it was opened, so that two people do not replace each other's changes unseen. */
@Named
@RequestScoped
public class SeenForm {

    /** Name of the hidden field. */
    private static final String FIELD = "seen";

    @Inject
    private SentForm sent;

    private String text;
    private boolean changed;

    /** For what fills the form: where it comes back, it showed what it says. */
    public void begin(Record shown) {
        if (getText().isEmpty()) {
            text = Seen.of(shown).text();
        }
    }

    /** For the action of the form: what was sent, and nothing that was found out since. */
    public Seen seen() {
        return new Seen(sent.values().text(FIELD));
    }

    /** Somebody changed it since: the form comes back and says so, and replaces this when it is sent again. */
    void begin(Seen standing) {
        text = standing.text();
        changed = true;
    }

    /** Whether the form came back because somebody had changed what it shows. */
    public boolean isChanged() {
        return changed;
    }

    /** Value of the hidden field. */
    public String getText() {
        if (text == null) {
            text = sent.values().text(FIELD);
        }
        return text;
    }
}
