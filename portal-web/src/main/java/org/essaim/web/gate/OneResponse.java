package org.essaim.web.gate;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Once a request has its response, no other button or action of its page acts: a form that presses two acts once. */
public class OneResponse implements ActionListener {

    private final ActionListener wrapped;

    public OneResponse(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            wrapped.processAction(event);
        }
    }
}
