package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.identity.AccountSecurity;
import org.essaim.identity.MemberProfiles;
import org.essaim.identity.OwnProfile;
import org.essaim.web.FormErrors;

/** The member's address: another one, or the same proved once more. */
@Named
@RequestScoped
public class AddressPage {

    @Inject
    private AccountSecurity security;

    @Inject
    private MemberProfiles profiles;

    @Inject
    private FormErrors errors;

    @Inject
    private Here here;

    private OwnProfile profile;
    private String email;
    private String current;
    private boolean sent;
    private boolean proofSent;

    public void open() {
        profile = profiles.mine();
    }

    public void change() {
        sent = errors.attempt(() -> security.askAddress(email, current, here.visitor()));
    }

    public void proveAgain() {
        proofSent = errors.attempt(() -> security.proveAgain(here.visitor()));
    }

    public OwnProfile getProfile() {
        if (profile == null) {
            open();
        }
        return profile;
    }

    public boolean isSent() {
        return sent;
    }

    public boolean isProofSent() {
        return proofSent;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
