package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.identity.consents.ConsentChange;
import org.essaim.identity.consents.ConsentSubject;
import org.essaim.identity.consents.Consents;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.gate.SafePath;
import org.essaim.web.tags.Notices;

/** What has changed in the texts that the member agreed to, and the question whether they still do. */
@Named
@RequestScoped
public class RenewalPage {

    @Inject
    private Consents consents;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private Here here;

    private List<ConsentChange> changes;
    private Set<String> read = Set.of();
    private String back;

    /** View action; who is up to date goes on at once. */
    public void open() {
        changes = consents.changes(viewer.current().locale());
        if (changes.isEmpty()) {
            here.go(SafePath.back(back));
        }
    }

    public void agree() {
        errors.attempt(() -> {
            consents.renew(read);
            notices.done("identity.consents.noted");
            here.go(SafePath.back(back));
        });
    }

    public List<ConsentChange> getChanges() {
        if (changes == null) {
            changes = consents.changes(viewer.current().locale());
        }
        return changes;
    }

    /** Whether there is something to agree to, and not only to take note of. */
    public boolean isAgreementAsked() {
        return getChanges().stream().anyMatch(change -> change.subject() == ConsentSubject.TERMS);
    }

    /** References of the texts on the page; they come back with the answer. */
    public String getRead() {
        return getChanges().stream().map(ConsentChange::reference).collect(Collectors.joining(" "));
    }

    public void setRead(String references) {
        read = Set.copyOf(List.of(references.split(" ")));
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
