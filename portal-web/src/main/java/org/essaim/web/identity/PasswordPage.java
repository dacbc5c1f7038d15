package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.identity.AccountSecurity;
import org.essaim.identity.access.ApiTokens;
import org.essaim.identity.access.TokenRow;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.tags.Notices;

/** Another password for who knows theirs. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    private AccountSecurity security;

    @Inject
    private ApiTokens tokens;

    @Inject
    private FormErrors errors;

    @Inject
    private Here here;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Notices notices;

    private String current;
    private String password;
    private boolean tokensRevoked;
    private List<TokenRow> rows;

    public void open() {
        viewer.current().requireMember();
    }

    public void change() {
        errors.attempt(() -> {
            security.changePassword(current, password, tokensRevoked, here.session(), here.visitor());
            notices.done("identity.password.changed");
            here.go("/compte/mot-de-passe");
        });
    }

    /** The member's tokens that still work. */
    public List<TokenRow> getTokens() {
        if (rows == null) {
            rows = tokens.mineOpen();
        }
        return rows;
    }

    public boolean isTokensRevoked() {
        return tokensRevoked;
    }

    public void setTokensRevoked(boolean tokensRevoked) {
        this.tokensRevoked = tokensRevoked;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
