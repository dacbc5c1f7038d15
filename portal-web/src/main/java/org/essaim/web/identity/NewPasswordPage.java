package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.identity.PasswordReset;
import org.essaim.identity.access.TokenRow;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.gate.SafePath;

/** Choosing another password by the mailed link, and coming in. */
@Named
@RequestScoped
public class NewPasswordPage {

    @Inject
    private PasswordReset reset;

    @Inject
    private FormErrors errors;

    @Inject
    private Here here;

    private String token;
    private String password;
    private boolean usable;
    private boolean tokensRevoked = true;
    private List<TokenRow> tokens;

    public void open() {
        usable = reset.isOpen(token);
    }

    public void choose() {
        errors.attempt(() -> here.welcome(
                reset.choose(token, password, tokensRevoked, here.visitor()), SafePath.of("/compte/sessions")));
    }

    /** Whether the link works, still. */
    public boolean isUsable() {
        return usable;
    }

    /** The account's tokens that still work. */
    public List<TokenRow> getTokens() {
        if (tokens == null) {
            tokens = reset.openTokens(token);
        }
        return tokens;
    }

    public boolean isTokensRevoked() {
        return tokensRevoked;
    }

    public void setTokensRevoked(boolean tokensRevoked) {
        this.tokensRevoked = tokensRevoked;
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
}
