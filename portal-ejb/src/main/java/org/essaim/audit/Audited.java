package org.essaim.audit;

import java.util.List;

/** What one capability lets be recorded. Found by being a bean. */
public interface Audited {

    /** All its acts, in the order in which a choice shows them. */
    List<? extends AuditedAction> actions();

    /** What they are done to. */
    List<AuditedKind> kinds();
}
