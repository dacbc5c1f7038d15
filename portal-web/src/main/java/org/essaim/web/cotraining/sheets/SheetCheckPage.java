package org.essaim.web.cotraining.sheets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.cotraining.sheets.SheetCheck;
import org.essaim.cotraining.sheets.SheetFinding;

/** Whether closed sheets say what they said when they were closed. */
@Named
@RequestScoped
public class SheetCheckPage {

    @Inject
    private SheetCheck check;

    private List<SheetFinding> findings;
    private String last;

    /** View action. */
    public void open() {
        findings = check.findings();
        last = check.last();
    }

    public List<SheetFinding> getFindings() {
        return findings;
    }

    public String getLast() {
        return last;
    }
}
