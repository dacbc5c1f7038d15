package org.essaim.cotraining.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;

/** Whether closed sheets say what they said when they were closed. */
@Stateless
@OpenTo(Caller.ADMIN)
public class SheetCheck {

    @Inject
    private SheetChain chain;

    /** What does not hold; nothing, as long as all is right. The whole chain is computed again. */
    public List<SheetFinding> findings() {
        return chain.findings();
    }

    /** The last fingerprint, which stands for all before it: whoever notes it down finds out later what was taken off the end. */
    public String last() {
        return chain.last();
    }
}
