package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.identity.SignIn;
import org.essaim.shared.CurrentViewer;
import org.essaim.web.FormErrors;
import org.essaim.web.gate.SafePath;

/** Coming in, and going back to where one wanted to go. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SignIn signIn;

    @Inject
    private FormErrors errors;

    @Inject
    private Here here;

    @Inject
    private CurrentViewer viewer;

    private String email;
    private String password;
    private boolean remembered;
    private String back;

    /** Who is in already has nothing to do here. */
    public void open() {
        if (viewer.current().isSignedIn()) {
            here.go(SafePath.back(back));
        }
    }

    public void enter() {
        errors.attempt(
                () -> here.welcome(signIn.enter(email, password, remembered, here.visitor()), SafePath.back(back)));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
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

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
