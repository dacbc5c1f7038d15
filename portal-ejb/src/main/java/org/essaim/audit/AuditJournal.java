package org.essaim.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;

/** The journal of all that people in charge did, for administrators. */
@Stateless
@OpenTo(Caller.ADMIN)
public class AuditJournal {

    @Inject
    private AuditReading reading;

    public Page<AuditLine> entries(ListRequest<AuditFilter, AuditOrder> request) {
        return reading.page(request);
    }

    /** Keys of the words of all acts that can be recorded. */
    public List<String> actions() {
        return reading.actions().stream().map(AuditedAction::key).sorted().toList();
    }

    /** Kinds of things that acts are done to. */
    public List<AuditedKind> kinds() {
        return reading.kinds().stream()
                .sorted(Comparator.comparing(AuditedKind::kind))
                .toList();
    }
}
