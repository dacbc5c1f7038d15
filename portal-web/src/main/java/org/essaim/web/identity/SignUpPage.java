package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.identity.NewAccount;
import org.essaim.identity.SignUp;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.words.Texts;

/** Asking for an account. */
@Named
@RequestScoped
public class SignUpPage {

    @Inject
    private SignUp signUp;

    @Inject
    private FormErrors errors;

    @Inject
    private Here here;

    @Inject
    private Texts texts;

    @Inject
    private CurrentViewer viewer;

    private String name;
    private String email;
    private String password;
    private boolean terms;
    private boolean news;

    /** Who is in already has an account. */
    public void open() {
        if (viewer.current().isSignedIn()) {
            here.go("/compte");
        }
    }

    public void begin() {
        errors.attempt(() -> {
            signUp.begin(new NewAccount(name, email, password, terms, news, texts.locale()), here.visitor());
            here.go("/inscription/courrier");
        });
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public boolean isTerms() {
        return terms;
    }

    public void setTerms(boolean terms) {
        this.terms = terms;
    }

    public boolean isNews() {
        return news;
    }

    public void setNews(boolean news) {
        this.news = news;
    }
}
