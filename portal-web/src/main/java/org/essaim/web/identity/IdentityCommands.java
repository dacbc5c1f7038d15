package org.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.identity.AuditReason;
import org.essaim.identity.NewAccount;
import org.essaim.identity.access.NewToken;
import org.essaim.identity.profile.EditProfile;

/** What the forms of accounts fill: their fields take the limits of it. */
@Named
@ApplicationScoped
public class IdentityCommands {

    public Class<?> getSignUp() {
        return NewAccount.class;
    }

    public Class<?> getAccount() {
        return AccountFields.class;
    }

    public Class<?> getProfile() {
        return EditProfile.class;
    }

    /** The password that may be asked for is no part of the token. */
    public List<Class<?>> getToken() {
        return List.of(NewToken.class, AccountFields.class);
    }

    public Class<?> getReason() {
        return AuditReason.class;
    }
}
