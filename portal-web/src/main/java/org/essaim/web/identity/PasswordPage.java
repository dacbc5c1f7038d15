package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.identity.AccountSecurity;
import org.essaim.shared.CurrentViewer;
import org.essaim.web.FormErrors;

/** Another password for who knows theirs. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    private AccountSecurity security;

    @Inject
    private FormErrors errors;

    @Inject
    private Here here;

    @Inject
    private CurrentViewer viewer;

    private String current;
    private String password;
    private boolean changed;

    public void open() {
        viewer.current().requireMember();
    }

    public void change() {
        changed = errors.attempt(() -> security.changePassword(current, password, here.session(), here.visitor()));
    }

    public boolean isChanged() {
        return changed;
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
