package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.identity.ConsentRow;
import org.essaim.identity.ConsentSubject;
import org.essaim.identity.Consents;
import org.essaim.web.FormErrors;

/** What the member has agreed to. */
@Named
@RequestScoped
public class ConsentsPage {

    @Inject
    private Consents consents;

    @Inject
    private FormErrors errors;

    private List<ConsentRow> rows;
    private boolean decided;

    public void open() {
        rows = consents.mine();
    }

    public void decide(ConsentSubject subject, boolean given) {
        decided = errors.attempt(() -> consents.decide(subject, given));
        rows = null;
    }

    public List<ConsentRow> getRows() {
        if (rows == null) {
            open();
        }
        return rows;
    }

    public boolean isDecided() {
        return decided;
    }
}
