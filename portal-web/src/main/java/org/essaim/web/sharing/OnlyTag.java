package org.essaim.web.sharing;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.essaim.shared.viewer.CurrentViewer;

/** {@code <e:only to="MEMBERS">} or {@code READERS}: what those alone see who are signed in, or are not. */
public class OnlyTag extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.essaim.Only";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        var standing = Standing.valueOf(getAttributes().get("to").toString());
        if (Marks.areWanted((ServletRequest) context.getExternalContext().getRequest())) {
            context.getResponseWriter().write(Marks.begin(standing));
            super.encodeChildren(context);
            context.getResponseWriter().write(Marks.end());
        } else if (standing.is(CDI.current().select(CurrentViewer.class).get().current())) {
            super.encodeChildren(context);
        }
    }
}
