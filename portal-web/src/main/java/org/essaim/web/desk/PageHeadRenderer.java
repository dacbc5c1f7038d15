package org.essaim.web.desk;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.renderkit.HeadRenderer;

/** The head of a desk as PrimeFaces wants it, and that of every other page without a word of PrimeFaces. */
public class PageHeadRenderer extends HeadRenderer {

    @Override
    public void encodeBegin(FacesContext context, UIComponent component) throws IOException {
        if (context.getViewRoot().isTransient()) {
            context.getResponseWriter().startElement("head", component);
        } else {
            super.encodeBegin(context, component);
        }
    }

    @Override
    public void encodeEnd(FacesContext context, UIComponent component) throws IOException {
        if (context.getViewRoot().isTransient()) {
            for (var resource : context.getViewRoot().getComponentResources(context, "head")) {
                resource.encodeAll(context);
            }
            context.getResponseWriter().endElement("head");
        } else {
            super.encodeEnd(context, component);
        }
    }
}
