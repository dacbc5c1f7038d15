package org.essaim.web.gate;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Iterator;

/**
 * A page without a form is read and nothing else: what is sent to it as a form is refused, for its view actions do not
 * run then, and it would be written with nothing loaded.
 */
public class FormlessPages extends ViewHandlerWrapper {

    private static final int METHOD_NOT_ALLOWED = 405;

    public FormlessPages(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        var view = super.restoreView(context, viewId);
        if (view != null && !hasForm(view)) {
            var external = context.getExternalContext();
            try {
                external.setResponseHeader("Allow", "GET, HEAD");
                external.responseSendError(METHOD_NOT_ALLOWED, null);
            } catch (IOException e) {
                throw new FacesException(e);
            }
            context.responseComplete();
        }
        return view;
    }

    private static boolean hasForm(UIComponent parent) {
        Iterator<UIComponent> children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            var child = children.next();
            if (child instanceof UIForm || hasForm(child)) {
                return true;
            }
        }
        return false;
    }
}
