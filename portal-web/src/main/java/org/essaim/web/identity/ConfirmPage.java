package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.identity.SignUp;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.gate.SafePath;

/** Proving the address of a new account, with the password chosen for it, and coming in. */
@Named
@RequestScoped
public class ConfirmPage {

    @Inject
    private SignUp signUp;

    @Inject
    private FormErrors errors;

    @Inject
    private Here here;

    private String token;
    private String password;
    private boolean remembered;
    private String name;

    public void open() {
        name = signUp.nameBehind(token).orElse(null);
    }

    public void confirm() {
        errors.attempt(() -> here.welcome(
                signUp.confirm(token, password, remembered, here.visitor()), SafePath.of("/compte?bienvenue=1")));
    }

    /** The person the link was sent to; null when it does not work, or no longer. */
    public String getName() {
        return name;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isRemembered() {
        return remembered;
    }

    public void setRemembered(boolean remembered) {
        this.remembered = remembered;
    }
}
