package org.essaim.web.desk;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.essaim.web.routes.PublicAddressFilter;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.context.PrimeFacesContextFactory;
import org.primefaces.csp.CspState;

/** Lets PrimeFaces look after the requests of desks, and after no others. */
public class DeskContextFactory extends FacesContextFactory {

    public DeskContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        var plain = plainFactory().getFacesContext(context, request, response, lifecycle);
        var nonce = new DeskNonce(plain);
        plain.getAttributes().put(CspState.class.getName(), nonce);
        if (request instanceof HttpServletRequest asked && PublicAddressFilter.isDesk(asked)) {
            return new PrimeFacesContext(plain);
        }
        nonce.setInitialized(true);
        return plain;
    }

    private FacesContextFactory plainFactory() {
        var factory = getWrapped();
        while (factory instanceof PrimeFacesContextFactory) {
            factory = factory.getWrapped();
        }
        return factory;
    }
}
