package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.identity.SignIn;
import org.essaim.identity.Welcome;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.gate.SafePath;
import org.essaim.web.submission.KeptForm;
import org.essaim.web.tags.Notices;

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

    @Inject
    private KeptForm kept;

    @Inject
    private Notices notices;

    private String email;
    private String password;
    private boolean remembered;
    private String back;
    private boolean resuming;

    /** Who is in already, by another window, goes on at once. */
    public void open() {
        var current = viewer.current();
        resuming = current.isSignedIn() && kept.isThere() && kept.isFor(current.id());
        if (current.isSignedIn() && !resuming) {
            here.go(SafePath.back(back));
        }
    }

    public void enter() {
        errors.attempt(() -> goOn(signIn.enter(email, password, remembered, here.visitor())));
    }

    /** On to the page that was asked for, or by a page that hands the kept form over to it. */
    private void goOn(Welcome welcome) {
        if (kept.isThere() && kept.isFor(welcome.member())) {
            here.admit(welcome);
            resuming = true;
            return;
        }
        if (kept.isThere()) {
            notices.warn("identity.kept.other");
        }
        here.welcome(welcome, SafePath.back(back));
    }

    /** Whether somebody just came in and a form of theirs waits. */
    public boolean isResuming() {
        return resuming;
    }

    /** Where the form that waits goes. */
    public String getBackPath() {
        return SafePath.back(back).toString();
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
