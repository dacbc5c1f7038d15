package org.essaim.web.submission;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.essaim.web.sharing.PublicPage;

/** Writes a one-time key into every form that Faces writes, so that no page can forget it. */
public class KeyedForms extends ViewHandlerWrapper {

    public KeyedForms(ViewHandler wrapped) {
        super(wrapped);
    }

    /** Called once for each form. */
    @Override
    public void writeState(FacesContext context) throws IOException {
        super.writeState(context);
        PublicPage.requireOwn(context);
        CDI.current().select(FormKey.class).get().write(context);
    }
}
