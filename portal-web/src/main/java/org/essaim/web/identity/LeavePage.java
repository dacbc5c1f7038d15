package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.essaim.identity.Departure;
import org.essaim.identity.Parting;
import org.essaim.privacy.HeldData;
import org.essaim.privacy.HeldKind;
import org.essaim.shared.personal.LastWishes;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.tags.Notices;

/** Leaving: what goes, what stays and why, before it is asked for. */
@Named
@RequestScoped
public class LeavePage {

    @Inject
    private Departure departure;

    @Inject
    private HeldData held;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private Here here;

    private List<HeldKind> kinds;
    private String current;
    private boolean nameless;
    private boolean wordless;

    /** View action. */
    public void open() {
        kinds = held.kinds().stream().filter(kind -> kind.count() > 0).toList();
    }

    public void leave() {
        errors.attempt(() -> {
            departure.ask(current, new LastWishes(!nameless, !wordless), here.visitor());
            notices.done("identity.leave.asked");
            here.go("/");
        });
        current = null;
    }

    /** What goes with the account. */
    public List<HeldKind> getGoing() {
        return kinds().stream().filter(kind -> kind.reason().isEmpty()).toList();
    }

    /** What outlives it. */
    public List<HeldKind> getStaying() {
        return kinds().stream().filter(kind -> kind.reason().isPresent()).toList();
    }

    private List<HeldKind> kinds() {
        if (kinds == null) {
            open();
        }
        return kinds;
    }

    /** What becomes of things that the member is needed for. */
    public List<Parting.Consequence> getConsequences() {
        return departure.consequences();
    }

    /** How long there is to come back. */
    public Duration getGrace() {
        return departure.grace();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    /** Whether the name goes from what was published, too. */
    public boolean isNameless() {
        return nameless;
    }

    public void setNameless(boolean nameless) {
        this.nameless = nameless;
    }

    /** Whether what was written in discussions goes, too. */
    public boolean isWordless() {
        return wordless;
    }

    public void setWordless(boolean wordless) {
        this.wordless = wordless;
    }
}
