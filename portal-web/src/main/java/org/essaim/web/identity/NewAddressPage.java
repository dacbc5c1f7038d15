package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.identity.AccountSecurity;
import org.essaim.web.forms.FormErrors;

/** Taking the address that a mailed link proves; a button does it, since mail programs look at links first. */
@Named
@RequestScoped
public class NewAddressPage {

    @Inject
    private AccountSecurity security;

    @Inject
    private FormErrors errors;

    private String token;
    private boolean usable;
    private String taken;

    public void open() {
        usable = security.isOpen(token);
    }

    public void take() {
        errors.attempt(() -> taken = security.takeAddress(token));
    }

    /** Whether the link works, still. */
    public boolean isUsable() {
        return usable;
    }

    /** The address, once it is the member's. */
    public String getTaken() {
        return taken;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
