package org.essaim.web.sharing;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.essaim.shared.viewer.CurrentViewer;

/** {@code <e:slot name>}: what a member alone sees here, see {@link Slot}. */
public class SlotTag extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.essaim.Slot";
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        var name = getAttributes().get("name").toString();
        context.getResponseWriter().write(Marks.areWanted(request) ? Marks.slot(name) : fill(name, request));
    }

    private static String fill(String name, HttpServletRequest request) {
        var viewer = CDI.current().select(CurrentViewer.class).get().current();
        return CDI.current().select(Slots.class).get().fill(name, new Visit(viewer, request));
    }
}
