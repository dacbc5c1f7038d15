package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.identity.PasswordReset;
import org.essaim.web.forms.FormErrors;

/** Asking for the link that lets choose another password. */
@Named
@RequestScoped
public class ForgottenPage {

    @Inject
    private PasswordReset reset;

    @Inject
    private FormErrors errors;

    @Inject
    private Here here;

    private String email;
    private boolean sent;

    public void ask() {
        sent = errors.attempt(() -> reset.ask(email, here.visitor()));
    }

    public boolean isSent() {
        return sent;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
