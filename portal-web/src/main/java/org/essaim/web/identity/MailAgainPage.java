package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.identity.SignUp;
import org.essaim.web.forms.FormErrors;

/** « Look at your mail », and another letter for who finds none. */
@Named
@RequestScoped
public class MailAgainPage {

    @Inject
    private SignUp signUp;

    @Inject
    private FormErrors errors;

    @Inject
    private Here here;

    private String email;
    private boolean sent;

    public void again() {
        sent = errors.attempt(() -> signUp.again(email, here.visitor()));
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
