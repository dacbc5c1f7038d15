package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.essaim.identity.AccountSecurity;
import org.essaim.identity.MemberProfiles;
import org.essaim.identity.profile.OwnProfile;
import org.essaim.shared.viewer.Viewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.tags.Notices;

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

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private OwnProfile profile;
    private String email;
    private String current;

    public void open() {
        profile = profiles.mine();
    }

    public void change() {
        errors.attempt(() -> {
            security.askAddress(email, current, here.visitor());
            notices.done("identity.address.sent", email);
            here.go("/compte/adresse");
        });
    }

    public void proveAgain() {
        errors.attempt(() -> {
            security.proveAgain(here.visitor());
            notices.done("identity.address.proofSent");
            here.go("/compte/adresse");
        });
    }

    public OwnProfile getProfile() {
        if (profile == null) {
            open();
        }
        return profile;
    }

    /** Whether the académie was proved, and is no more. */
    public boolean isLapsed() {
        return getProfile().isLapsed(LocalDate.now(clock.withZone(Viewer.PARIS)));
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
