package org.essaim.web.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.web.words.Texts;

/** What follows from a button that was pressed: one sentence for screen readers, and where the focus goes. */
@Named("formTurn")
@RequestScoped
public class FormTurn {

    @Inject
    private Texts texts;

    private String announcement = "";
    private String focus = "";

    public void tell(String key, Object... arguments) {
        announcement = Texts.text(texts.locale(), key, arguments);
    }

    /**
     * Where the focus goes once the page is there again.
     *
     * @param place such as {@code up}, of the control whose {@code focus} is {@code up:a1b2}
     */
    public void go(String place, String key) {
        focus = place + ":" + key;
    }

    /** Empty when there is nothing to say. */
    public String getAnnouncement() {
        return announcement;
    }

    /** The control that gets the focus; empty for none. */
    public String getFocus() {
        return focus;
    }
}
