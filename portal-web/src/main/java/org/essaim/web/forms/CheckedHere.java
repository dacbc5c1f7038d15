package org.essaim.web.forms;

import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Keeps browsers from checking forms by their own rules, before the portal cleans what was typed: one refuses an address
 * with a no-break space round it, which nobody sees, and tells it in the language of the browser.
 */
public class CheckedHere implements SystemEventListener {

    private static final String NOT_BY_THE_BROWSER = "novalidate";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof HtmlForm;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var form = (HtmlForm) event.getSource();
        form.getPassThroughAttributes().put(NOT_BY_THE_BROWSER, NOT_BY_THE_BROWSER);
    }
}
