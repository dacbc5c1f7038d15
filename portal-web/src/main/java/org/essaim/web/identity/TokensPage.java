package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.identity.access.ApiScope;
import org.essaim.identity.access.ApiTokens;
import org.essaim.identity.access.NewToken;
import org.essaim.identity.access.TokenRow;
import org.essaim.web.FormErrors;

/** The member's tokens for programs. */
@Named
@RequestScoped
public class TokensPage {

    /** Days a token may live, the first one unless another is chosen; 0 for ever. */
    private static final List<Integer> LIVES = List.of(90, 30, 365, 0);

    @Inject
    private ApiTokens tokens;

    @Inject
    private FormErrors errors;

    private List<TokenRow> rows;
    private String name;
    private String[] scopes = {};
    private int days = LIVES.get(0);
    private String issued;
    private boolean revoked;

    public void open() {
        rows = tokens.mine();
    }

    public void issue() {
        var asked = Arrays.stream(scopes).map(ApiScope::valueOf).collect(Collectors.toSet());
        var life = days == 0 || !LIVES.contains(days) ? Optional.<Duration>empty() : Optional.of(Duration.ofDays(days));
        if (errors.attempt(() -> issued = tokens.issue(new NewToken(name, asked, life)))) {
            name = null;
            scopes = new String[0];
        }
        rows = null;
    }

    public void revoke(long token) {
        revoked = errors.attempt(() -> tokens.revoke(token));
        rows = null;
    }

    public List<TokenRow> getRows() {
        if (rows == null) {
            open();
        }
        return rows;
    }

    public List<ApiScope> getOffered() {
        return tokens.offered();
    }

    public List<Integer> getLives() {
        return LIVES;
    }

    /** The new token, in the one answer that ever shows it. */
    public String getIssued() {
        return issued;
    }

    public boolean isRevoked() {
        return revoked;
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

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
