package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.identity.Affiliation;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.tags.Notices;

/** Proving an académie by an address of it; a button does it, since mail programs look at links first. */
@Named
@RequestScoped
public class AffiliationPage {

    @Inject
    private Affiliation affiliation;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private Here here;

    private String email;
    private String token;
    private boolean usable;

    /** View action of the page behind the link. */
    public void open() {
        usable = affiliation.isOpen(token);
    }

    public void ask() {
        errors.attempt(() -> {
            try {
                affiliation.ask(email, here.visitor());
            } catch (InvalidException e) {
                throw atField(e);
            }
            notices.done("identity.affiliation.sent", email);
            here.go("/compte/adresse");
        });
    }

    /** The page has another field for another address. */
    private static InvalidException atField(InvalidException refused) {
        return new InvalidException(List.of(
                Violation.of("academieEmail", refused.violations().get(0).messageKey())));
    }

    public void prove() {
        errors.attempt(() -> {
            affiliation.prove(token);
            notices.done("identity.affiliation.done");
            here.go("/compte/reseaux");
        });
    }

    /** Whether the link works, still. */
    public boolean isUsable() {
        return usable;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
