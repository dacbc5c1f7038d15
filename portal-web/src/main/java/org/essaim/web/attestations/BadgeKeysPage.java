package org.essaim.web.attestations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.attestations.badges.BadgeKey;
import org.essaim.attestations.badges.BadgeKeys;
import org.essaim.attestations.badges.BadgeKeys.ChangeKey;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** The keys that sign badges, and the change to another one. */
@Named
@RequestScoped
public class BadgeKeysPage {

    @Inject
    private BadgeKeys keys;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private List<BadgeKey> all;
    private String reason;

    /** View action. */
    public void open() {
        all = keys.all();
    }

    public void change() {
        errors.attempt(() -> {
            keys.change(new ChangeKey(reason));
            notices.done("attestations.done.keyChanged");
            response.redirect(AttestationRoutes.KEYS);
        });
    }

    /** The present one first. */
    public List<BadgeKey> getAll() {
        return all;
    }

    public Class<?> getCommand() {
        return ChangeKey.class;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
