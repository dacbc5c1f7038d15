package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.identity.access.ApiTokens;
import org.essaim.identity.access.NewToken;
import org.essaim.identity.access.TokenRow;
import org.essaim.rights.TokenScope;
import org.essaim.web.FormErrors;
import org.essaim.web.Texts;
import org.essaim.web.tags.Notices;

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

    @Inject
    private Notices notices;

    @Inject
    private Here here;

    @Inject
    private Texts texts;

    private List<TokenRow> rows;
    private String name;
    private String[] scopes = {};
    private int days = LIVES.get(0);
    private String issued;

    public void open() {
        rows = tokens.mine();
    }

    public void issue() {
        var asked = Set.copyOf(Arrays.asList(scopes));
        var life = days == 0 || !LIVES.contains(days) ? Optional.<Duration>empty() : Optional.of(Duration.ofDays(days));
        if (errors.attempt(() -> issued = tokens.issue(new NewToken(name, asked, life)))) {
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

    public List<Integer> getLives() {
        return LIVES;
    }

    /** The new token, in the one answer that ever shows it. */
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

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
