package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.web.sharing.PublicPage;

/** How a network comes to be; the same for everybody. */
@Named("foundNetwork")
@RequestScoped
public class FoundNetworkPage {

    @Inject
    private PublicPage publicPage;

    /** View action. */
    public void open() {
        publicPage.declare(null);
    }
}
