package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.identity.TokenIssuing;
import org.essaim.identity.access.ApiTokens;
import org.essaim.identity.access.NewToken;
import org.essaim.identity.access.TokenLife;
import org.essaim.identity.access.TokenRow;
import org.essaim.rights.TokenScope;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.tags.Notices;
import org.essaim.web.words.Texts;

/** The member's tokens for programs. */
@Named
@RequestScoped
public class TokensPage {

    @Inject
    private ApiTokens tokens;

    @Inject
    private TokenIssuing issuing;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private Here here;

    @Inject
    private Texts texts;

    private List<TokenRow> rows;
    private String name;
    private String[] scopes = {};
    private TokenLife life = TokenLife.QUARTER;
    private String current;
    private Boolean passwordAsked;
    private String issued;

    public void open() {
        rows = tokens.mine();
    }

    public void issue() {
        var asked = Set.copyOf(Arrays.asList(scopes));
        var token = new NewToken(name, asked, life);
        if (errors.attempt(() -> issued = issuing.issue(token, current, here.session(), here.visitor()))) {
            name = null;
            scopes = new String[0];
        }
        rows = null;
    }

    /** Revokes one; the button names it, since the list may have moved meanwhile. */
    public void revoke(String token) {
        errors.attempt(() -> {
            tokens.revoke(token.matches("\\d{1,18}") ? Long.parseLong(token) : 0);
            notices.done("identity.tokens.revoked");
            here.go("/compte/jetons");
        });
        rows = null;
    }

    public List<TokenRow> getRows() {
        if (rows == null) {
            open();
        }
        return rows;
    }

    /** What a token allows, in words. */
    public String scopes(TokenRow row) {
        var known = tokens.scopes();
        return row.scopes().stream()
                .map(scope ->
                        known.containsKey(scope) ? texts.of(known.get(scope).label()) : scope)
                .collect(Collectors.joining(", "));
    }

    public List<TokenScope> getOffered() {
        return tokens.offered();
    }

    public TokenLife[] getLives() {
        return TokenLife.values();
    }

    /** Whether the member has to prove who sits there. */
    public boolean isPasswordAsked() {
        if (passwordAsked == null) {
            passwordAsked = issuing.asksPassword(here.session());
        }
        return passwordAsked;
    }

    /** The new token, in the one response that ever shows it. */
    public String getIssued() {
        return issued;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String[] getScopes() {
        return scopes.clone();
    }

    public void setScopes(String[] scopes) {
        this.scopes = scopes.clone();
    }

    public TokenLife getLife() {
        return life;
    }

    public void setLife(TokenLife life) {
        this.life = life;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
