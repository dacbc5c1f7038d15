package org.essaim.web.routes;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Forms post to the public address that their page was asked by, never to the view's own. */
public class PublicAddressViewHandler extends ViewHandlerWrapper {

    public PublicAddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var address = context.getExternalContext().getRequestMap().get(PublicAddressFilter.ADDRESS);
        var current = context.getViewRoot();
        if (address != null && current != null && viewId.equals(current.getViewId())) {
            return context.getExternalContext().getRequestContextPath() + address;
        }
        return super.getActionURL(context, viewId);
    }
}
