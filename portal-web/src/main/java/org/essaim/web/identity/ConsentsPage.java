package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.identity.consents.ConsentRow;
import org.essaim.identity.consents.ConsentSubject;
import org.essaim.identity.consents.Consents;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.tags.Notices;

/** What the member has agreed to. */
@Named
@RequestScoped
public class ConsentsPage {

    @Inject
    private Consents consents;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private Here here;

    private List<ConsentRow> rows;

    public void open() {
        rows = consents.mine();
    }

    public void decide(ConsentSubject subject, boolean given) {
        errors.attempt(() -> {
            consents.decide(subject, given);
            notices.done("identity.consents.noted");
            here.go("/compte/consentements");
        });
        rows = null;
    }

    public List<ConsentRow> getRows() {
        if (rows == null) {
            open();
        }
        return rows;
    }
}
